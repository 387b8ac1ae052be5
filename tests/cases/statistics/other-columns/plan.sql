DROP STATISTICS public.s;

ALTER STATISTICS public."Of All" SET STATISTICS 500;

CREATE STATISTICS public.lengths ON length(c), (a + b) FROM public.m;

CREATE STATISTICS public.s (ndistinct, mcv) ON a, c FROM public.m;
