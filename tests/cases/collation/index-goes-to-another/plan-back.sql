CREATE COLLATION public.cu (PROVIDER = icu, LOCALE = 'de');

ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.cu;

ALTER TABLE public.t ALTER COLUMN b TYPE text COLLATE public.cu;

DROP COLLATION public.cv;
