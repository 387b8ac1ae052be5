SET check_function_bodies = off;

DROP FUNCTION public.page(integer);
CREATE FUNCTION public.page(n integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT n * 20 $function$;

CREATE OR REPLACE FUNCTION public.slice(lo integer, hi integer DEFAULT 10)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT hi - lo $function$;
