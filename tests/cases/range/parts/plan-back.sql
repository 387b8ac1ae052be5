ALTER FUNCTION "S p"."Time Range"(timestamp without time zone, timestamp without time zone) RENAME TO "Time Range__old_aae40198";
ALTER FUNCTION "S p"."Time Range"(timestamp without time zone, timestamp without time zone, text) RENAME TO "Time Range__old_aae40198";
ALTER TYPE "S p"."Time Range" RENAME TO "Time Range__old_aae40198";

ALTER FUNCTION public.rate_set() RENAME TO rates__old_e4a7f53m;
ALTER TYPE public.rate_set RENAME TO rates__old_e4a7f53m;
ALTER FUNCTION public.rates(numeric, numeric) RENAME TO rates__old_e4a7f530;
ALTER FUNCTION public.rates(numeric, numeric, text) RENAME TO rates__old_e4a7f530;
ALTER TYPE public.rates RENAME TO rates__old_e4a7f530;

ALTER FUNCTION public.words_multirange() RENAME TO words__old_1c3c2efm;
ALTER TYPE public.words_multirange RENAME TO words__old_1c3c2efm;
ALTER FUNCTION public.words(text, text) RENAME TO words__old_1c3c2eff;
ALTER FUNCTION public.words(text, text, text) RENAME TO words__old_1c3c2eff;
ALTER TYPE public.words RENAME TO words__old_1c3c2eff;

CREATE TYPE "S p"."Time Range" AS RANGE (SUBTYPE = timestamp without time zone);

CREATE TYPE public.rates AS RANGE (SUBTYPE = numeric, SUBTYPE_DIFF = numrange_subdiff, MULTIRANGE_TYPE_NAME = public.rate_set);

CREATE TYPE public.words AS RANGE (SUBTYPE = text);

ALTER TABLE public.prices ALTER COLUMN rates TYPE public.rate_set USING rates::text::public.rate_set;

ALTER TABLE public.prices ALTER COLUMN valid TYPE "S p"."Time Range" USING valid::text::"S p"."Time Range";

ALTER TABLE public.prices ALTER COLUMN words TYPE public.words USING words::text::public.words;

DROP TYPE "S p"."Time Range__old_aae40198";

DROP TYPE public.rates__old_e4a7f530;

DROP TYPE public.words__old_1c3c2eff;
