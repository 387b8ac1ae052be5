DROP STATISTICS public.lengths;

DROP STATISTICS public.s;

ALTER STATISTICS public."Of All" SET STATISTICS 50;

CREATE STATISTICS public.s (dependencies) ON a, b FROM public.m;
