ALTER TABLE public.coupons DROP CONSTRAINT coupons_batch_key;

ALTER TABLE public.coupons ADD CONSTRAINT coupons_code_key UNIQUE (code);
