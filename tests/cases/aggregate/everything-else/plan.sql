DROP AGGREGATE public.many(integer[]);

DROP AGGREGATE public.named(integer);

DROP AGGREGATE public.state(integer);

CREATE OR REPLACE AGGREGATE public."Most"(integer) (
    SFUNC = int4larger,
    STYPE = integer
);

CREATE AGGREGATE public.many(VARIADIC integer[]) (
    SFUNC = array_cat,
    STYPE = integer[]
);

CREATE AGGREGATE public.named("Number" integer) (
    SFUNC = int4_sum,
    STYPE = bigint
);

COMMENT ON AGGREGATE public.named(integer) IS 'sum';

CREATE AGGREGATE public.state(integer) (
    SFUNC = int4_avg_accum,
    STYPE = bigint[],
    FINALFUNC = int8_avg,
    INITCOND = '{0,0}'
);

CREATE OR REPLACE AGGREGATE public.steps(integer) (
    SFUNC = int4_sum,
    STYPE = bigint,
    FINALFUNC = public.last,
    FINALFUNC_EXTRA,
    INITCOND = '0'
);
