SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.four()
 RETURNS integer
 LANGUAGE sql
 SET search_path TO '$user', 'public'
 SET "TimeZone" TO 'UTC'
AS $function$ SELECT 4 $function$;

CREATE OR REPLACE FUNCTION public.one()
 RETURNS integer
 LANGUAGE sql
 SET search_path TO 'public', 'pg_temp'
AS $function$ SELECT 1 + 0 $function$;

CREATE OR REPLACE FUNCTION public.three()
 RETURNS integer
 LANGUAGE sql
 SET "app.tenant" TO 'it''s, mine'
AS $function$ SELECT 3 $function$;

CREATE OR REPLACE FUNCTION public.two()
 RETURNS integer
 LANGUAGE sql
 SET work_mem TO '128MB'
AS $function$ SELECT 2 $function$;
