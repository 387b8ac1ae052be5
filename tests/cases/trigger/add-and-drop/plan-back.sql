SET check_function_bodies = off;

DROP TRIGGER notes_touch ON public.notes;

DROP TRIGGER notes_truncate ON public.notes;

DROP FUNCTION public.a_touch();

CREATE FUNCTION public.note_log()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$ BEGIN RETURN NULL; END $function$;

CREATE TRIGGER notes_log AFTER INSERT OR DELETE ON public.notes FOR EACH ROW EXECUTE FUNCTION public.note_log();
