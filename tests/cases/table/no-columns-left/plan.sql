CREATE TABLE public.empties ();

ALTER TABLE public.placeholders ADD COLUMN id integer;

ALTER TABLE public.placeholders ADD COLUMN name text;

ALTER TABLE public.counters DROP COLUMN n;
