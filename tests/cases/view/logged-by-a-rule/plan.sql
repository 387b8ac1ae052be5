DROP RULE log ON public.v;

DROP TABLE public.v_log;

DROP VIEW public.v;

DROP TYPE public.wrapped;
