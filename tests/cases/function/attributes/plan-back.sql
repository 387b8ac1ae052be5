SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.f1(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT $1 $function$;

CREATE OR REPLACE FUNCTION public.f2(integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$ SELECT $1 $function$;

CREATE OR REPLACE FUNCTION public.f3(integer)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
AS $function$ SELECT $1 $function$;

CREATE OR REPLACE FUNCTION public.f4()
 RETURNS SETOF integer
 LANGUAGE sql
 COST 50 ROWS 10
AS $function$ SELECT 1 $function$;

CREATE OR REPLACE FUNCTION public.f5(integer)
 RETURNS boolean
 LANGUAGE plpgsql
 IMMUTABLE
AS $function$ BEGIN RETURN true; END $function$;

CREATE OR REPLACE FUNCTION public.f6(integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT $1 $function$;
