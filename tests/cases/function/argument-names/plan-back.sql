SET check_function_bodies = off;

DROP VIEW public.plot_areas;

ALTER TABLE public.plots ALTER COLUMN w DROP DEFAULT;

DROP FUNCTION public.area(numeric, numeric);
CREATE FUNCTION public.area(w numeric, h numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT $1 * $2 $function$;

ALTER TABLE public.plots ALTER COLUMN w SET DEFAULT public.area((2)::numeric, (3)::numeric);

COMMENT ON FUNCTION public.area(numeric, numeric) IS 'of a rectangle';

REVOKE EXECUTE ON FUNCTION public.area(numeric, numeric) FROM PUBLIC;

GRANT EXECUTE ON FUNCTION public.area(numeric, numeric) TO pgm_reader;

CREATE VIEW public.plot_areas AS
 SELECT plots.id,
    public.area(plots.w, plots.w) AS area
   FROM public.plots;
