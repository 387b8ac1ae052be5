CREATE TABLE public.readings (sensor integer, value real);
CREATE VIEW public.latest AS SELECT sensor, value FROM public.readings;
