ALTER TABLE public.loans DROP CONSTRAINT loans_months_check;

ALTER TABLE public.loans DROP CONSTRAINT loans_small_check;

ALTER TABLE public.loans ADD CONSTRAINT loans_kind_check CHECK (kind <> ''::text);

ALTER TABLE public.loans ADD CONSTRAINT loans_months_check CHECK ((months >= 1) AND (months <= 120));
