ALTER TABLE public.heir INHERIT public.base;

ALTER TABLE public.heir INHERIT public.other;
