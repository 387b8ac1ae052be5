ALTER TABLE public.contracts ALTER COLUMN party DROP NOT NULL;

ALTER TABLE public.contracts ALTER COLUMN signed SET NOT NULL;
