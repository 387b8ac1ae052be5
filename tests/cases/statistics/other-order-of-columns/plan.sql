ALTER TABLE public.logs ADD COLUMN b date;

CREATE STATISTICS public.logs_acb (dependencies, mcv) ON a, b, c FROM public.logs;
