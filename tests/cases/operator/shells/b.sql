CREATE TABLE public.t (id integer PRIMARY KEY);
CREATE FUNCTION public.near(integer, bigint) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) < 10';
CREATE OPERATOR public.~~ (FUNCTION = public.near, LEFTARG = integer, RIGHTARG = bigint, COMMUTATOR = OPERATOR(public.~~~));
COMMENT ON OPERATOR public.~~ (integer, bigint) IS 'near';
