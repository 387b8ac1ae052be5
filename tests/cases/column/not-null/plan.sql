ALTER TABLE public.contracts ALTER COLUMN party SET NOT NULL;

ALTER TABLE public.contracts ALTER COLUMN signed DROP NOT NULL;
