SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.full_name(public.people)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT $1.first || ' ' || $1.last $function$;

ALTER TABLE public.people DROP COLUMN title;
