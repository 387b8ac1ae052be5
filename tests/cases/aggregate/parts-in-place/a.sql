-- Every part but the result type and the arguments is exchanged by CREATE OR REPLACE; the view that calls it stays.
CREATE FUNCTION public.add_square(double precision, double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2 * $2';
CREATE FUNCTION public.root(double precision) RETURNS double precision LANGUAGE sql IMMUTABLE AS 'SELECT sqrt($1)';
CREATE FUNCTION public.take_square(double precision, double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE AS 'SELECT $1 - $2 * $2';
CREATE AGGREGATE public.norm(double precision) (SFUNC = public.add_square, STYPE = double precision, INITCOND = '0');
CREATE AGGREGATE public.untouched(integer) (SFUNC = int4pl, STYPE = integer);
COMMENT ON AGGREGATE public.norm(double precision) IS 'length of a vector';
CREATE TABLE public.vectors (id integer PRIMARY KEY, x double precision);
CREATE VIEW public.lengths AS SELECT public.norm(x) AS length FROM public.vectors;
