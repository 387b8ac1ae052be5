ALTER COLLATION public.odd RENAME TO odd__old_4a2dfabb;
CREATE COLLATION public.odd (PROVIDER = icu, LOCALE = 'und', RULES = '& a < b');

ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.odd;

DROP COLLATION public.odd__old_4a2dfabb;
