ALTER TABLE public.metrics ADD COLUMN value real;

ALTER TABLE public.metrics DROP COLUMN "Value";
