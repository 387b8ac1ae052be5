DROP FUNCTION public.origin();

ALTER TABLE public.couriers DROP COLUMN home;

ALTER TABLE public.couriers DROP COLUMN route;

DROP TYPE public.geo_point;
