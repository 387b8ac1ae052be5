SET check_function_bodies = off;

DROP FUNCTION public."Nth"(integer);
CREATE FUNCTION public."Nth"(n integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 1::bigint$function$;

CREATE OR REPLACE FUNCTION public."Row"()
 RETURNS bigint
 LANGUAGE internal
 WINDOW
AS $function$window_rank$function$;
