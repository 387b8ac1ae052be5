SET check_function_bodies = off;

DROP TRIGGER a_stamp ON public.a_log;

CREATE FUNCTION public.old_stamp()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;

CREATE OR REPLACE FUNCTION public.stamp()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NEW; END $function$;

CREATE TRIGGER a_stamp BEFORE INSERT ON public.a_log FOR EACH ROW EXECUTE FUNCTION public.old_stamp();
