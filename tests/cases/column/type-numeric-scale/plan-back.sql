ALTER TABLE public.goods ALTER COLUMN weight TYPE numeric(8,2);

ALTER TABLE public.goods ALTER COLUMN weight SET DEFAULT 0.50;
