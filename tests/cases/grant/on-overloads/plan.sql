SET check_function_bodies = off;

REVOKE EXECUTE ON FUNCTION public.pick(integer) FROM pgm_reader;

DROP FUNCTION public.pick(text[], "char");

CREATE FUNCTION public.pick(numeric[], bit varying)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 3 $function$;

REVOKE EXECUTE ON FUNCTION public.pick(numeric[], bit varying) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION public.pick(text) TO pgm_reader;
