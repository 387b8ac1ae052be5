DROP AGGREGATE public.many(integer[]);

DROP AGGREGATE public.named(integer);

DROP AGGREGATE public.state(integer);

CREATE OR REPLACE AGGREGATE public."Most"(integer) (
    SFUNC = int4larger,
    STYPE = integer,
    SORTOP = >
);

CREATE AGGREGATE public.many(integer[]) (
    SFUNC = array_cat,
    STYPE = integer[]
);

CREATE AGGREGATE public.named(n integer) (
    SFUNC = int4_sum,
    STYPE = bigint
);

COMMENT ON AGGREGATE public.named(integer) IS 'sum';

CREATE AGGREGATE public.state(integer) (
    SFUNC = int4_sum,
    STYPE = bigint
);

CREATE OR REPLACE AGGREGATE public.steps(integer) (
    SFUNC = public.add_half,
    STYPE = bigint,
    INITCOND = '0'
);
