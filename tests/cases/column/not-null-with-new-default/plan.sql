ALTER TABLE public.vouchers ALTER COLUMN worth DROP DEFAULT;

ALTER TABLE public.vouchers ALTER COLUMN worth TYPE numeric(6,2) USING worth::numeric(6,2);
ALTER TABLE public.vouchers ALTER COLUMN worth SET NOT NULL;

ALTER TABLE public.vouchers ALTER COLUMN worth SET DEFAULT 5;
