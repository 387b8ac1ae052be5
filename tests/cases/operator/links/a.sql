-- Commutator and negator name each other: no order is right, none is wrong; no shell is left over. Prefix operators have no left side.
CREATE SCHEMA "Odd ""S""";
CREATE TABLE public.t (id integer PRIMARY KEY, n integer);
CREATE FUNCTION public.near(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) < 10';
CREATE OPERATOR public.~~~ (FUNCTION = public.near, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.~~~));
