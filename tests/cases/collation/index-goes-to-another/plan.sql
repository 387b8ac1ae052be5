CREATE COLLATION public.cv (PROVIDER = icu, LOCALE = 'fr');

ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.cv;

ALTER TABLE public.t ALTER COLUMN b TYPE text;

DROP COLLATION public.cu;
