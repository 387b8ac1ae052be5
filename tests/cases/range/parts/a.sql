-- Operator class, collation, difference, name of the multirange, each exchanged; a name that needs quotes.
CREATE SCHEMA "S p";
CREATE TYPE "S p"."Time Range" AS RANGE (SUBTYPE = timestamp);
CREATE TYPE public.words AS RANGE (SUBTYPE = text);
CREATE TYPE public.rates AS RANGE (SUBTYPE = numeric, SUBTYPE_DIFF = numrange_subdiff, MULTIRANGE_TYPE_NAME = public.rate_set);
CREATE FUNCTION public.gap(x timestamp, y timestamp) RETURNS double precision LANGUAGE sql IMMUTABLE STRICT
    AS 'SELECT extract(epoch FROM x - y)';
CREATE TABLE public.prices (id integer PRIMARY KEY, valid "S p"."Time Range", words public.words, rates public.rate_set);
CREATE INDEX prices_valid ON public.prices USING gist (valid);
