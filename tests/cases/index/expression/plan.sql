SET check_function_bodies = off;

DROP INDEX public.persons_name_idx;

DROP INDEX public.persons_year_idx;
CREATE INDEX persons_year_idx ON public.persons USING btree (date_part('year'::text, born), ((born IS NULL)));

CREATE FUNCTION public.fold(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT lower(trim($1)) $function$;

CREATE INDEX persons_name_idx ON public.persons USING btree (public.fold(name), ((mail || '@'::text)), id);
