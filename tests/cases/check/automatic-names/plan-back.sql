ALTER TABLE public.spans DROP CONSTRAINT spans_hi_check;

ALTER TABLE public.spans DROP CONSTRAINT spans_hi_check1;
