SET check_function_bodies = off;

DROP MATERIALIZED VIEW public.stats;

DROP PROCEDURE public.go();

CREATE FUNCTION public.go()
 RETURNS integer
 LANGUAGE sql
AS $function$ SELECT 1 $function$;

COMMENT ON FUNCTION public.go() IS 'runs';

CREATE VIEW public.stats AS
 SELECT count(*) AS n
   FROM public.base;

COMMENT ON COLUMN public.stats.n IS 'rows';

COMMENT ON VIEW public.stats IS 'live';
