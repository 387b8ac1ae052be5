DROP TRIGGER watch ON public.readings;

DROP MATERIALIZED VIEW public.pairs;

DROP VIEW public."Usual Readings";

DROP FUNCTION public.is_usual(integer);

DROP FUNCTION public.watch();

DROP STATISTICS public.usual;

DROP POLICY usual ON public.readings;

DROP INDEX public.readings_low;

ALTER TABLE public.readings DROP CONSTRAINT sane;

DROP TABLE public.marks;

DROP DOMAIN public.percent;
