SET check_function_bodies = off;

DROP VIEW public.stats;

DROP FUNCTION public.go();

CREATE PROCEDURE public.go()
 LANGUAGE sql
AS $procedure$ SELECT 1 $procedure$;

COMMENT ON PROCEDURE public.go() IS 'runs';

CREATE MATERIALIZED VIEW public.stats AS
 SELECT count(*) AS n
   FROM public.base;

COMMENT ON MATERIALIZED VIEW public.stats IS 'live';

COMMENT ON COLUMN public.stats.n IS 'rows';
