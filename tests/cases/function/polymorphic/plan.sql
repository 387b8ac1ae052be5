SET check_function_bodies = off;

DROP FUNCTION public.first_of(anyarray);

DROP FUNCTION public.stamp(timestamp with time zone, text);

CREATE FUNCTION public.base_tag()
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ SELECT 'v1' $function$;

CREATE FUNCTION public.first_of(anyarray, fallback anyelement DEFAULT NULL::unknown)
 RETURNS anyelement
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT coalesce($1[1], $2) $function$;

CREATE FUNCTION public.stamp(at timestamp with time zone DEFAULT now(), tag text DEFAULT public.base_tag(), opts integer[] DEFAULT '{1,2}'::integer[])
 RETURNS text
 LANGUAGE sql
 STABLE
AS $function$ SELECT at::text || coalesce(tag, '') $function$;
