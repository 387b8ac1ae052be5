CREATE FUNCTION public.add_square(double precision, double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2 * $2';
CREATE FUNCTION public.root(double precision) RETURNS double precision LANGUAGE sql IMMUTABLE AS 'SELECT sqrt($1)';
CREATE FUNCTION public.take_square(double precision, double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE AS 'SELECT $1 - $2 * $2';
CREATE AGGREGATE public.norm(double precision) (SFUNC = public.add_square, STYPE = double precision, SSPACE = 64,
    FINALFUNC = public.root, FINALFUNC_MODIFY = SHAREABLE, COMBINEFUNC = float8pl, INITCOND = '0', PARALLEL = SAFE,
    MSFUNC = public.add_square, MINVFUNC = public.take_square, MSTYPE = double precision, MSSPACE = 32,
    MFINALFUNC = public.root, MFINALFUNC_MODIFY = READ_WRITE, MINITCOND = '0');
CREATE AGGREGATE public.untouched(integer) (SFUNC = int4pl, STYPE = integer);
COMMENT ON AGGREGATE public.norm(double precision) IS 'length of a vector';
CREATE TABLE public.vectors (id integer PRIMARY KEY, x double precision);
CREATE VIEW public.lengths AS SELECT public.norm(x) AS length FROM public.vectors;
