ALTER TABLE public.visitors DROP COLUMN id;
