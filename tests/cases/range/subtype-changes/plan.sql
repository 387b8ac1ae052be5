SET check_function_bodies = off;

DROP VIEW public.long_bookings;

DROP FUNCTION public.is_long(public.span);

ALTER TABLE public.bookings ALTER COLUMN many DROP DEFAULT;

ALTER FUNCTION public.span_multirange() RENAME TO span__old_8b67eb3m;
ALTER TYPE public.span_multirange RENAME TO span__old_8b67eb3m;
ALTER TYPE public.span RENAME TO span__old_8b67eb32;

ALTER DOMAIN public.short_span RENAME TO short_span__old_5ad5026a;

CREATE TYPE public.span AS RANGE (SUBTYPE = bigint, SUBTYPE_DIFF = int8range_subdiff);

CREATE DOMAIN public.short_span AS public.span CONSTRAINT short_span_check CHECK ((upper(VALUE) < 100));

COMMENT ON TYPE public.span IS 'from, to';

GRANT USAGE ON TYPE public.span TO pgm_reader;

ALTER TABLE public.bookings ALTER COLUMN during TYPE public.span USING during::text::public.span;

ALTER TABLE public.bookings ALTER COLUMN gaps TYPE public.span_multirange USING gaps::text::public.span_multirange;

ALTER TABLE public.bookings ALTER COLUMN many TYPE public.span[] USING many::text[]::public.span[];

ALTER TABLE public.bookings ALTER COLUMN short TYPE public.short_span USING short::text::public.short_span;

ALTER TABLE public.bookings ALTER COLUMN many SET DEFAULT '{}'::public.span[];

CREATE FUNCTION public.is_long(public.span)
 RETURNS boolean
 LANGUAGE sql
AS $function$SELECT upper($1) - lower($1) > 7$function$;

CREATE VIEW public.long_bookings AS
 SELECT bookings.id,
    lower(bookings.during) AS start
   FROM public.bookings
  WHERE public.is_long(bookings.during);

DROP DOMAIN public.short_span__old_5ad5026a;

DROP TYPE public.span__old_8b67eb32;
