ALTER OPERATOR FAMILY public.ints USING btree DROP
    FUNCTION 1 (integer, bigint),
    FUNCTION 2 (integer, integer),
    OPERATOR 5 (integer, bigint);

CREATE OPERATOR FAMILY public.empty USING hash;

ALTER OPERATOR FAMILY public.ints USING btree ADD
    FUNCTION 1 (integer, bigint) btint48cmp(integer,bigint),
    OPERATOR 3 = (integer, bigint);
