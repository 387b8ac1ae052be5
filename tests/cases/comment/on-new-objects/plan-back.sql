DROP TABLE public.works;

DROP TYPE public.genre;
