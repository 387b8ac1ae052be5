DROP POLICY r1 ON public.rec1;

DROP VIEW public.rec2v;

DROP POLICY r2 ON public.rec2;

DROP VIEW public.rec1v;

DROP TABLE public.rec1;

DROP TABLE public.rec2;
