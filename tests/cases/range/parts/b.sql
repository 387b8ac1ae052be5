CREATE SCHEMA "S p";
CREATE FUNCTION public.gap(x timestamp, y timestamp) RETURNS double precision LANGUAGE sql IMMUTABLE STRICT
    AS 'SELECT extract(epoch FROM x - y)';
CREATE TYPE "S p"."Time Range" AS RANGE (SUBTYPE = timestamp, SUBTYPE_DIFF = public.gap, MULTIRANGE_TYPE_NAME = "S p"."Time ""Set""");
CREATE TYPE public.words AS RANGE (SUBTYPE = text, SUBTYPE_OPCLASS = text_pattern_ops, COLLATION = "C");
CREATE TYPE public.rates AS RANGE (SUBTYPE = numeric, MULTIRANGE_TYPE_NAME = public.rate_set);
CREATE TABLE public.prices (id integer PRIMARY KEY, valid "S p"."Time Range", words public.words, rates public.rate_set);
CREATE INDEX prices_valid ON public.prices USING gist (valid);
