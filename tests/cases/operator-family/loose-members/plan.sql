DROP OPERATOR FAMILY public.empty USING hash;

ALTER OPERATOR FAMILY public.ints USING btree DROP
    FUNCTION 1 (integer, bigint),
    OPERATOR 3 (integer, bigint);
ALTER OPERATOR FAMILY public.ints USING btree ADD
    FUNCTION 1 (integer, bigint) public.cmp(integer,bigint),
    FUNCTION 2 (integer, integer) btint4sortsupport(internal),
    OPERATOR 5 > (integer, bigint);
