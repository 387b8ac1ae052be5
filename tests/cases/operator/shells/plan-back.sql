DROP OPERATOR public.~~(integer, bigint);

DROP OPERATOR public.~~~(bigint, integer);

CREATE OPERATOR public.%% (
    FUNCTION = public.near,
    LEFTARG = integer,
    RIGHTARG = bigint,
    NEGATOR = OPERATOR(public.!%%)
);
