SET check_function_bodies = off;

ALTER TABLE public.persons ADD COLUMN last text;

CREATE FUNCTION public.initials(text, text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT upper(left($1, 1) || coalesce(left($2, 1), '')) $function$;

ALTER TABLE public.persons ADD COLUMN initials text GENERATED ALWAYS AS (public.initials(first, last)) STORED;
