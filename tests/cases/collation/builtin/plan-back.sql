ALTER COLLATION public.quick RENAME TO quick__old_a0282efd;
CREATE COLLATION public.quick (PROVIDER = builtin, LOCALE = 'C');

ALTER TABLE public.t ALTER COLUMN a TYPE text COLLATE public.quick;

DROP COLLATION public.quick__old_a0282efd;
