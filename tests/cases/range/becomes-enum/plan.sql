SET check_function_bodies = off;

DROP FUNCTION public.f(public.grade);

DROP TYPE public.level;

CREATE TYPE public.level AS ENUM ('low', 'high');

DROP TYPE public.grade;

CREATE TYPE public.grade AS RANGE (SUBTYPE = text);

CREATE FUNCTION public.f(public.grade)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
