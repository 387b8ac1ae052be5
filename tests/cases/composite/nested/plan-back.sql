ALTER TABLE public.ports DROP COLUMN place;

DROP TYPE public.coordinates;

DROP TYPE public.latitude;

DROP DOMAIN public.degrees;

DROP TYPE public.hemisphere;
