SET check_function_bodies = off;

DROP FUNCTION public.reset_pin(integer);
CREATE FUNCTION public.reset_pin(account integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ BEGIN RETURN true; END $function$;

REVOKE EXECUTE ON FUNCTION public.reset_pin(integer) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION public.reset_pin(integer) TO pgm_admin;
