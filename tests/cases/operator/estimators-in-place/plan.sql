DROP VIEW public.w;

DROP OPERATOR public.====(integer, integer);

ALTER OPERATOR public.===(integer, integer) SET (RESTRICT = NONE, JOIN = eqjoinsel);

CREATE OPERATOR public.==== (
    FUNCTION = public.same_or_null,
    LEFTARG = integer,
    RIGHTARG = integer,
    COMMUTATOR = OPERATOR(public.====)
);

COMMENT ON OPERATOR public.====(integer, integer) IS 'equal';

CREATE VIEW public.w AS
 SELECT t.id
   FROM public.t
  WHERE (t.n OPERATOR(public.====) t.id);
