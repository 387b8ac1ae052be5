DROP INDEX public.n_a;

DROP OPERATOR CLASS public.by_sign USING btree;
CREATE OPERATOR CLASS public.by_sign FOR TYPE bigint USING btree FAMILY public.numbers AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 btint8cmp(bigint,bigint);

CREATE INDEX n_b ON public.n USING btree (b public.by_sign);
