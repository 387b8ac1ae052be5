ALTER TABLE public.coupons DROP CONSTRAINT coupons_code_key;

ALTER TABLE public.coupons ADD CONSTRAINT coupons_batch_key UNIQUE (batch);
