ALTER COLLATION public."Case" RENAME TO "Case__old_37bf1ded";

DROP COLLATION public.by_parts;

ALTER COLLATION public.by_provider RENAME TO by_provider__old_12f683e9;

CREATE COLLATION public."Case" (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);

COMMENT ON COLLATION public."Case" IS 'blind to it';

CREATE COLLATION public.by_parts (PROVIDER = libc, LOCALE = 'C');

CREATE COLLATION public.by_provider (PROVIDER = libc, LOCALE = 'C');

ALTER TABLE public.words ALTER COLUMN v TYPE text COLLATE public.by_provider;

ALTER TABLE public.words ALTER COLUMN w TYPE text COLLATE public."Case";

DROP COLLATION public."Case__old_37bf1ded";

DROP COLLATION public.by_provider__old_12f683e9;
