DROP FUNCTION public.width(public.steps);

DROP TABLE public.walks;

DROP TYPE public.steps CASCADE;
