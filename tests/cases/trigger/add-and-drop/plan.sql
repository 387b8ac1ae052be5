SET check_function_bodies = off;

DROP TRIGGER notes_log ON public.notes;

DROP FUNCTION public.note_log();

CREATE FUNCTION public.a_touch()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN NEW.changed := now(); RETURN NEW; END $function$;

CREATE TRIGGER notes_touch BEFORE INSERT OR UPDATE ON public.notes FOR EACH ROW EXECUTE FUNCTION public.a_touch();

CREATE TRIGGER notes_truncate BEFORE TRUNCATE ON public.notes FOR EACH STATEMENT EXECUTE FUNCTION public.a_touch();
