SET check_function_bodies = off;

CREATE FUNCTION public.next_code(prefix text DEFAULT 'L'::text)
 RETURNS text
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN prefix || floor(random() * 1e6)::text; END $function$;

ALTER TABLE public.labels ALTER COLUMN code SET DEFAULT public.next_code();
