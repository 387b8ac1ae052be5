DROP OPERATOR public.!%%(integer, bigint);

DROP OPERATOR public.%%(integer, bigint);

CREATE OPERATOR public.~~ (
    FUNCTION = public.near,
    LEFTARG = integer,
    RIGHTARG = bigint,
    COMMUTATOR = OPERATOR(public.~~~)
);

COMMENT ON OPERATOR public.~~(integer, bigint) IS 'near';
