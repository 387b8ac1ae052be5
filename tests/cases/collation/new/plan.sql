CREATE COLLATION public."Icu ""1""" (PROVIDER = icu, LOCALE = 'de-u-co-phonebk');

CREATE COLLATION public.split (PROVIDER = libc, LC_COLLATE = 'C', LC_CTYPE = 'POSIX');

COMMENT ON COLLATION public.split IS 'two locales';

ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public."Icu ""1""";

ALTER TABLE public.t ALTER COLUMN b TYPE text;
