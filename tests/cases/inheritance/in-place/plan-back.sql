ALTER TABLE public.heir NO INHERIT public.base;

ALTER TABLE public.heir NO INHERIT public.other;
