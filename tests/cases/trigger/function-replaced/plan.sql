SET check_function_bodies = off;

DROP TRIGGER a_stamp ON public.a_log;

DROP FUNCTION public.old_stamp();

CREATE OR REPLACE FUNCTION public.stamp()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN NEW.v := upper(NEW.v); RETURN NEW; END $function$;

CREATE TRIGGER a_stamp BEFORE INSERT ON public.a_log FOR EACH ROW EXECUTE FUNCTION public.stamp();
