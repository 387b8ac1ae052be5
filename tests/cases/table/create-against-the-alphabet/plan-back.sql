DROP VIEW public.a_view;

DROP TABLE public.walls;

DROP TABLE public.xrays;

DROP TABLE public.yards;
