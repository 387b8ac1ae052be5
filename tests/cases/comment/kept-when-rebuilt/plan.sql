SET check_function_bodies = off;

DROP TRIGGER logs_in ON public.logs;

DROP MATERIALIZED VIEW public.worst;

DROP FUNCTION public.level_name(integer);

DROP POLICY logs_read ON public.logs;

DROP INDEX public.logs_idx;

ALTER TABLE public.logs DROP CONSTRAINT logs_check;
ALTER TABLE public.logs ADD CONSTRAINT logs_check CHECK (level >= 0);

CREATE INDEX logs_idx ON public.logs USING btree (level DESC, id);

CREATE POLICY logs_read ON public.logs USING (level < 5);

COMMENT ON CONSTRAINT logs_check ON public.logs IS 'c';

COMMENT ON INDEX public.logs_idx IS 'i';

COMMENT ON POLICY logs_read ON public.logs IS 'p';

CREATE FUNCTION public.level_name(integer)
 RETURNS character varying
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT 'x' $function$;

COMMENT ON FUNCTION public.level_name(integer) IS 'f';

CREATE MATERIALIZED VIEW public.worst AS
 SELECT min(logs.level) AS level
   FROM public.logs;

COMMENT ON MATERIALIZED VIEW public.worst IS 'm';

COMMENT ON COLUMN public.worst.level IS 'l';

CREATE TRIGGER logs_in BEFORE INSERT OR UPDATE ON public.logs FOR EACH ROW EXECUTE FUNCTION public.log_in();

COMMENT ON TRIGGER logs_in ON public.logs IS 't';
