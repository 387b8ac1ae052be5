ALTER TABLE public.stations DROP COLUMN id;
