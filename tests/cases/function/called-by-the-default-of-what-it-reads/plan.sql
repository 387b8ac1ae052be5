SET check_function_bodies = off;

ALTER TABLE public.items ALTER COLUMN id DROP DEFAULT;

CREATE OR REPLACE FUNCTION public.next_id()
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE
AS $function$BEGIN RETURN 7; END$function$;

DROP TABLE public.items;
