SET check_function_bodies = off;

CREATE TYPE public.span AS (
    low numeric,
    high numeric
);

CREATE FUNCTION public.glue(text, VARIADIC text[])
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT concat($1, $2[1])$function$;

CREATE FUNCTION public.widen(public.span, numeric)
 RETURNS public.span
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ROW(least(($1).low, $2), greatest(($1).high, $2))::public.span$function$;

CREATE AGGREGATE public.extent(numeric) (
    SFUNC = public.widen,
    STYPE = public.span,
    INITCOND = '(,)'
);

CREATE AGGREGATE public.joined(VARIADIC words text[]) (
    SFUNC = public.glue,
    STYPE = text
);

CREATE VIEW public.extents AS
 SELECT readings.sensor,
    (public.extent(readings.value)).high AS high
   FROM public.readings
  GROUP BY readings.sensor;
