ALTER TABLE public.metrics ADD COLUMN "Value" real;

ALTER TABLE public.metrics DROP COLUMN value;
