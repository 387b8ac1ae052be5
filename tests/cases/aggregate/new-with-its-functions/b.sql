CREATE TYPE public.span AS (low numeric, high numeric);
CREATE TABLE public.readings (sensor integer, value numeric);
CREATE FUNCTION public.widen(public.span, numeric) RETURNS public.span LANGUAGE sql IMMUTABLE
    AS 'SELECT ROW(least(($1).low, $2), greatest(($1).high, $2))::public.span';
CREATE AGGREGATE public.extent(numeric) (SFUNC = public.widen, STYPE = public.span, INITCOND = '(,)');
CREATE VIEW public.extents AS SELECT sensor, (public.extent(value)).high FROM public.readings GROUP BY sensor;
CREATE FUNCTION public.glue(text, VARIADIC text[]) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT concat($1, $2[1])';
CREATE AGGREGATE public.joined(VARIADIC words text[]) (SFUNC = public.glue, STYPE = text);
