CREATE COLLATION public.untouched FROM "C";
CREATE COLLATION public."Icu ""1""" (PROVIDER = icu, LOCALE = 'de-u-co-phonebk');
CREATE COLLATION public.split (LC_COLLATE = 'C', LC_CTYPE = 'POSIX');
COMMENT ON COLLATION public.split IS 'two locales';
CREATE TABLE public.t (id integer PRIMARY KEY, a text COLLATE public."Icu ""1""", b text);
