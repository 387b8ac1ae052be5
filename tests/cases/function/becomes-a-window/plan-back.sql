SET check_function_bodies = off;

DROP FUNCTION public."Nth"(integer);
CREATE FUNCTION public."Nth"(n integer)
 RETURNS bigint
 LANGUAGE internal
 WINDOW IMMUTABLE
AS $function$window_row_number$function$;

CREATE OR REPLACE FUNCTION public."Row"()
 RETURNS bigint
 LANGUAGE internal
 WINDOW
AS $function$window_row_number$function$;
