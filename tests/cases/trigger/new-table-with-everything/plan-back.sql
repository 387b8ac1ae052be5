DROP TRIGGER base_bump ON public.base;

DROP TABLE public.counters;

DROP FUNCTION public.bump();
