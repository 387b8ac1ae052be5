SET check_function_bodies = off;

DROP FUNCTION public.pick(numeric[], bit varying);

REVOKE EXECUTE ON FUNCTION public.pick(text) FROM pgm_reader;

GRANT EXECUTE ON FUNCTION public.pick(integer) TO pgm_reader;

CREATE FUNCTION public.pick(text[], "char")
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 3 $function$;
