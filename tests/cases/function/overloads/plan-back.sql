SET check_function_bodies = off;

DROP FUNCTION public.show(timestamp with time zone, character varying);

CREATE OR REPLACE FUNCTION public.show(integer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 'int' $function$;

CREATE FUNCTION public.show(text, VARIADIC integer[])
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 'list' $function$;
