ALTER TABLE public.heir NO INHERIT public.base;

DROP TABLE public.base;
