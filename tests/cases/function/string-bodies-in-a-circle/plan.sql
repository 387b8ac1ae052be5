SET check_function_bodies = off;

CREATE FUNCTION public.is_even(n integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT CASE WHEN n = 0 THEN true ELSE public.is_odd(n - 1) END $function$;

CREATE FUNCTION public.is_odd(n integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT CASE WHEN n = 0 THEN false ELSE public.is_even(n - 1) END $function$;
