ALTER TABLE public.p ADD COLUMN id integer;
