SET check_function_bodies = off;

CREATE TYPE public."Odd ""T""" AS ENUM ('a');

CREATE OR REPLACE TRANSFORM FOR integer LANGUAGE plpgsql (FROM SQL WITH FUNCTION public.see(internal), TO SQL WITH FUNCTION public.give(internal));

CREATE TRANSFORM FOR public."Odd ""T""" LANGUAGE plpgsql (FROM SQL WITH FUNCTION public.see(internal));

CREATE FUNCTION public.twice(n integer)
 RETURNS integer
 TRANSFORM FOR TYPE integer
 LANGUAGE plpgsql
AS $function$BEGIN RETURN 2 * n; END$function$;
