-- From 17 on an operator gains a link, HASHES and MERGES in place; before, and when it loses them, it is made anew.
CREATE TABLE public.t (id integer PRIMARY KEY, n integer);
CREATE FUNCTION public.same(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
CREATE FUNCTION public.other(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <> $2';
CREATE OPERATOR public.=== (FUNCTION = public.same, LEFTARG = integer, RIGHTARG = integer);
CREATE OPERATOR public.!== (FUNCTION = public.other, LEFTARG = integer, RIGHTARG = integer);
CREATE VIEW public.v AS SELECT id FROM public.t WHERE n OPERATOR(public.===) id;
