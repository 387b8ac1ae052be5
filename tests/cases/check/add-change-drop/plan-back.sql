ALTER TABLE public.loans DROP CONSTRAINT loans_kind_check;

ALTER TABLE public.loans DROP CONSTRAINT loans_months_check;
ALTER TABLE public.loans ADD CONSTRAINT loans_months_check CHECK (months > 0);

ALTER TABLE public.loans ADD CONSTRAINT loans_small_check CHECK (((months)::numeric * rate) < (1000)::numeric);
