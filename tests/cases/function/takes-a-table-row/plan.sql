SET check_function_bodies = off;

ALTER TABLE public.people ADD COLUMN title text;

CREATE OR REPLACE FUNCTION public.full_name(public.people)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT concat_ws(' ', $1.title, $1.first, $1.last) $function$;
