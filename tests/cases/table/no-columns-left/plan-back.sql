ALTER TABLE public.counters ADD COLUMN n integer;

DROP TABLE public.empties;

ALTER TABLE public.placeholders DROP COLUMN id;

ALTER TABLE public.placeholders DROP COLUMN name;
