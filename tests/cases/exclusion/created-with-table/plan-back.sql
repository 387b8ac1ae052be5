DROP TABLE public.ponds;
