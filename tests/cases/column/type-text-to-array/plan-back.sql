ALTER TABLE public.recipes ALTER COLUMN tags TYPE text;
