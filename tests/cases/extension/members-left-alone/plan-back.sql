SET check_function_bodies = off;

CREATE FUNCTION public.hstore_size(public.hstore)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT cardinality(akeys($1)) $function$;

ALTER TABLE public.events DROP COLUMN seen;
