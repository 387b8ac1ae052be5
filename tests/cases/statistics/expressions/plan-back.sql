SET check_function_bodies = off;

DROP STATISTICS "Stats".by_name;

DROP FUNCTION public.fold(text);

DROP STATISTICS "Stats".by_year;
CREATE STATISTICS "Stats".by_year ON EXTRACT(year FROM born) FROM "Stats"."People";

CREATE FUNCTION public.fold(text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT lower($1)$function$;

CREATE STATISTICS "Stats".by_name (ndistinct, mcv) ON id, public.fold("Full Name"), (born > '2000-01-01'::date) FROM "Stats"."People";

COMMENT ON STATISTICS "Stats".by_name IS 'names as they are searched';
