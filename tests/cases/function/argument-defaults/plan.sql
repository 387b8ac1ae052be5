SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.page(n integer DEFAULT 1)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT n * 20 $function$;

CREATE OR REPLACE FUNCTION public.slice(lo integer, hi integer DEFAULT 99)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT hi - lo $function$;
