ALTER TABLE public.spans ADD CONSTRAINT spans_hi_check CHECK (hi < 100);

ALTER TABLE public.spans ADD CONSTRAINT spans_hi_check1 CHECK (hi > 1);
