CREATE SCHEMA "Odd ""S""";
CREATE TABLE public.t (id integer PRIMARY KEY, n integer);
CREATE FUNCTION public.near(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) < 10';
CREATE FUNCTION public.far(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT abs($1 - $2) >= 10';
CREATE FUNCTION public.half(integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 / 2';
CREATE FUNCTION public.within(integer, int4range) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <@ $2';
CREATE FUNCTION public.around(int4range, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 @> $2';
CREATE OPERATOR public.~~~ (FUNCTION = public.near, LEFTARG = integer, RIGHTARG = integer,
    COMMUTATOR = OPERATOR(public.~~~), NEGATOR = OPERATOR(public.!~~~));
CREATE OPERATOR public.!~~~ (FUNCTION = public.far, LEFTARG = integer, RIGHTARG = integer,
    NEGATOR = OPERATOR(public.~~~), RESTRICT = neqsel, JOIN = neqjoinsel);
CREATE OPERATOR "Odd ""S""".<<@ (FUNCTION = public.within, LEFTARG = integer, RIGHTARG = int4range, COMMUTATOR = OPERATOR("Odd ""S""".@>>));
CREATE OPERATOR "Odd ""S""".@>> (FUNCTION = public.around, LEFTARG = int4range, RIGHTARG = integer);
CREATE OPERATOR public.// (FUNCTION = public.half, RIGHTARG = integer);
COMMENT ON OPERATOR public.// (NONE, integer) IS 'a half';
COMMENT ON OPERATOR public.~~~ (integer, integer) IS 'near';
CREATE VIEW public.near_ten AS SELECT id, OPERATOR(public.//) n AS half FROM public.t WHERE n OPERATOR(public.!~~~) 10;
