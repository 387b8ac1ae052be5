SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.vat(net numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT net * 0.19 $function$;
