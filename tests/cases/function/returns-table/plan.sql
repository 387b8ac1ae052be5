SET check_function_bodies = off;

DROP VIEW public.bright_names;

DROP FUNCTION public.bright();

DROP FUNCTION public.minmax();

CREATE FUNCTION public.bright()
 RETURNS TABLE(id integer, name text, mag real)
 LANGUAGE sql
 STABLE
AS $function$ SELECT id, name, mag FROM public.stars WHERE mag < 1 $function$;

CREATE FUNCTION public.minmax(OUT lowest real, OUT highest real)
 RETURNS record
 LANGUAGE sql
 STABLE
AS $function$ SELECT min(mag), max(mag) FROM public.stars $function$;

CREATE VIEW public.bright_names AS
 SELECT b.name
   FROM public.bright() b(id, name, mag);
