DROP AGGREGATE public.last_of(integer);
CREATE AGGREGATE public.last_of(ORDER BY integer) (
    SFUNC = public.plus,
    STYPE = integer,
    FINALFUNC = public.done
);

CREATE OR REPLACE AGGREGATE public.total(integer) (
    SFUNC = public.plus,
    STYPE = integer,
    INITCOND = '0'
);

DROP FUNCTION public.done_with(integer, integer);
