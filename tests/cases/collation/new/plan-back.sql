ALTER TABLE public.t ALTER COLUMN a TYPE text;

ALTER TABLE public.t ALTER COLUMN b TYPE text COLLATE public.untouched;

DROP COLLATION public."Icu ""1""";

DROP COLLATION public.split;
