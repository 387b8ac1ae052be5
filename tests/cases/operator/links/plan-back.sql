DROP VIEW public.near_ten;

DROP OPERATOR "Odd ""S""".<<@(integer, int4range);

DROP FUNCTION public.within(integer, int4range);

DROP OPERATOR "Odd ""S""".@>>(int4range, integer);

DROP FUNCTION public.around(int4range, integer);

DROP OPERATOR public.!~~~(integer, integer);

DROP FUNCTION public.far(integer, integer);

DROP OPERATOR public.//(NONE, integer);

DROP FUNCTION public.half(integer);

COMMENT ON OPERATOR public.~~~(integer, integer) IS NULL;
