SET check_function_bodies = off;

DROP FUNCTION public.first_of(anyarray, anyelement);

DROP FUNCTION public.stamp(timestamp with time zone, text, integer[]);

DROP FUNCTION public.base_tag();

CREATE FUNCTION public.first_of(anyarray)
 RETURNS anyelement
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT $1[1] $function$;

CREATE FUNCTION public.stamp(at timestamp with time zone DEFAULT now(), tag text DEFAULT NULL::text)
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ SELECT at::text || coalesce(tag, '') $function$;
