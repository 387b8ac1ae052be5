DROP TABLE public.talkers;
