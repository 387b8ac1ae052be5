SET check_function_bodies = off;

DROP PROCEDURE public.purge(date);

DROP FUNCTION public.compact(integer);

CREATE FUNCTION public.purge(before date)
 RETURNS void
 LANGUAGE sql
AS $function$ DELETE FROM public.events WHERE at < before $function$;

CREATE PROCEDURE public.compact(IN n integer)
 LANGUAGE plpgsql
AS $procedure$ BEGIN NULL; END $procedure$;
