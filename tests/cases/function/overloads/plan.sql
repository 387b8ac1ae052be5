SET check_function_bodies = off;

DROP FUNCTION public.show(text, integer[]);

CREATE OR REPLACE FUNCTION public.show(integer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 'integer' $function$;

CREATE FUNCTION public.show(timestamp with time zone, character varying)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 'time' $function$;
