CREATE TYPE public.span AS RANGE (SUBTYPE = bigint, SUBTYPE_DIFF = int8range_subdiff);
COMMENT ON TYPE public.span IS 'from, to';
GRANT USAGE ON TYPE public.span TO pgm_reader;
CREATE DOMAIN public.short_span AS public.span CHECK (upper(VALUE) < 100);
CREATE TABLE public.bookings (id integer PRIMARY KEY, during public.span NOT NULL, gaps public.span_multirange,
    short public.short_span, many public.span[] DEFAULT '{}', EXCLUDE USING gist (during WITH &&));
CREATE FUNCTION public.is_long(public.span) RETURNS boolean LANGUAGE sql AS 'SELECT upper($1) - lower($1) > 7';
CREATE VIEW public.long_bookings AS SELECT id, lower(during) AS start FROM public.bookings WHERE public.is_long(during);
CREATE TYPE public.untouched AS RANGE (SUBTYPE = text, COLLATION = "C", MULTIRANGE_TYPE_NAME = public.untouched_set);
