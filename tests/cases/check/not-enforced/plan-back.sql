ALTER TABLE public.parts DROP CONSTRAINT "Wide";

ALTER TABLE public.parts DROP CONSTRAINT heavy;

ALTER TABLE public.parts ADD CONSTRAINT "Wide" CHECK (width > 0);

ALTER TABLE public.parts ADD CONSTRAINT heavy CHECK (weight > 0) NOT ENFORCED;

COMMENT ON CONSTRAINT heavy ON public.parts IS 'sometime';
