DROP TABLE public.threads;
