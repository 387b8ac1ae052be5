CREATE TABLE public.t (id integer PRIMARY KEY, n integer);
CREATE FUNCTION public.same(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
CREATE FUNCTION public.same_or_null(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 IS NOT DISTINCT FROM $2';
CREATE OPERATOR public.=== (FUNCTION = public.same, LEFTARG = integer, RIGHTARG = integer, JOIN = eqjoinsel);
CREATE OPERATOR public.==== (FUNCTION = public.same_or_null, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.====));
COMMENT ON OPERATOR public.==== (integer, integer) IS 'equal';
CREATE VIEW public.v AS SELECT id FROM public.t WHERE n OPERATOR(public.===) id;
CREATE VIEW public.w AS SELECT id FROM public.t WHERE n OPERATOR(public.====) id;
