ALTER TABLE public.vouchers ALTER COLUMN worth DROP DEFAULT;

ALTER TABLE public.vouchers ALTER COLUMN worth TYPE text;
ALTER TABLE public.vouchers ALTER COLUMN worth DROP NOT NULL;

ALTER TABLE public.vouchers ALTER COLUMN worth SET DEFAULT 'none'::text;
