SET check_function_bodies = off;

DROP PROCEDURE public.compact(integer);

DROP FUNCTION public.purge(date);

CREATE FUNCTION public.compact(n integer)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN n; END $function$;

CREATE PROCEDURE public.purge(IN before date)
 LANGUAGE sql
AS $procedure$ DELETE FROM public.events WHERE at < before $procedure$;
