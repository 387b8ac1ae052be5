CREATE TABLE public.t (id integer PRIMARY KEY);
CREATE TYPE public.steps;
CREATE FUNCTION public.steps_canonical(public.steps) RETURNS public.steps LANGUAGE internal IMMUTABLE STRICT AS 'int4range_canonical';
CREATE TYPE public.steps AS RANGE (SUBTYPE = integer, CANONICAL = public.steps_canonical, SUBTYPE_DIFF = int4range_subdiff);
COMMENT ON TYPE public.steps IS 'whole steps';
CREATE FUNCTION public.width(public.steps) RETURNS integer LANGUAGE sql AS 'SELECT upper($1) - lower($1)';
CREATE TABLE public.walks (id integer PRIMARY KEY, steps public.steps);
CREATE TYPE public.plain AS RANGE (SUBTYPE = integer);
