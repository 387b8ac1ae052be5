SET check_function_bodies = off;

DROP INDEX public.surnames_key_idx;

DROP FUNCTION public.soundkey(text);
CREATE FUNCTION public.soundkey(word text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT left(lower(word), 3) $function$;

CREATE INDEX surnames_key_idx ON public.surnames USING btree (public.soundkey(name)) WHERE (public.soundkey(name) <> ''::text);

COMMENT ON INDEX public.surnames_key_idx IS 'search by sound';

GRANT EXECUTE ON FUNCTION public.soundkey(text) TO pgm_reader;
