SET check_function_bodies = off;

DROP STATISTICS "Stats".by_year;
CREATE STATISTICS "Stats".by_year ON EXTRACT(month FROM born) FROM "Stats"."People";

CREATE OR REPLACE FUNCTION public.fold(name text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT upper($1)$function$;
