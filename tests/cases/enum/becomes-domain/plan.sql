ALTER TABLE public.addresses ALTER COLUMN country DROP DEFAULT;

ALTER TYPE public.country RENAME TO country__old_0013039d;

CREATE DOMAIN public.country AS text CONSTRAINT country_check CHECK ((VALUE ~ '^[a-z]{2}$'::text));

ALTER TABLE public.addresses ALTER COLUMN country TYPE public.country USING country::text::public.country;

ALTER TABLE public.addresses ALTER COLUMN country SET DEFAULT 'de'::text;

DROP TYPE public.country__old_0013039d;
