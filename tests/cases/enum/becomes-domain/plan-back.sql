ALTER TABLE public.addresses ALTER COLUMN country DROP DEFAULT;

ALTER DOMAIN public.country RENAME TO country__old_87c157cb;

CREATE TYPE public.country AS ENUM ('de', 'fr', 'pt');

ALTER TABLE public.addresses ALTER COLUMN country TYPE public.country USING country::text::public.country;

ALTER TABLE public.addresses ALTER COLUMN country SET DEFAULT 'de'::public.country;

DROP DOMAIN public.country__old_87c157cb;
