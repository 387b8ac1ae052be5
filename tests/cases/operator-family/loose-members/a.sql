-- Members loose in a family come and go in place, with other types too; the class and the index stay.
CREATE TABLE public.t (id integer PRIMARY KEY, n integer);
CREATE FUNCTION public.cmp(integer, bigint) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT btint48cmp($1, $2)';
CREATE OPERATOR FAMILY public.ints USING btree;
CREATE OPERATOR CLASS public.int_ops FOR TYPE integer USING btree FAMILY public.ints AS
    OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
ALTER OPERATOR FAMILY public.ints USING btree ADD OPERATOR 1 < (integer, bigint), OPERATOR 3 = (integer, bigint),
    FUNCTION 1 (integer, bigint) btint48cmp(integer, bigint);
CREATE INDEX t_n ON public.t (n public.int_ops);
CREATE OPERATOR FAMILY public.empty USING hash;
