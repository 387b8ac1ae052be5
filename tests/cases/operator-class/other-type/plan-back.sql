DROP INDEX public.n_b;

DROP OPERATOR CLASS public.by_sign USING btree;
CREATE OPERATOR CLASS public.by_sign FOR TYPE integer USING btree FAMILY public.numbers AS
    OPERATOR 1 <,
    OPERATOR 2 <=,
    OPERATOR 3 =,
    OPERATOR 4 >=,
    OPERATOR 5 >,
    FUNCTION 1 btint4cmp(integer,integer);

CREATE INDEX n_a ON public.n USING btree (a public.by_sign);
