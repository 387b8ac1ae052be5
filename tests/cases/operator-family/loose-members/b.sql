CREATE TABLE public.t (id integer PRIMARY KEY, n integer);
CREATE FUNCTION public.cmp(integer, bigint) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint48cmp($1, $2)';
CREATE OPERATOR FAMILY public.ints USING btree;
CREATE OPERATOR CLASS public.int_ops FOR TYPE integer USING btree FAMILY public.ints AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer),
    FUNCTION 2 btint4sortsupport(internal);
ALTER OPERATOR FAMILY public.ints USING btree ADD OPERATOR 1 < (integer, bigint), OPERATOR 5 > (integer, bigint),
    FUNCTION 1 (integer, bigint) public.cmp(integer, bigint);
CREATE INDEX t_n ON public.t (n public.int_ops);
