DROP VIEW public.v;

DROP OPERATOR public.!==(integer, integer);

DROP OPERATOR public.===(integer, integer);

CREATE OPERATOR public.!== (
    FUNCTION = public.other,
    LEFTARG = integer,
    RIGHTARG = integer,
    NEGATOR = OPERATOR(public.===)
);

CREATE OPERATOR public.=== (
    FUNCTION = public.same,
    LEFTARG = integer,
    RIGHTARG = integer,
    COMMUTATOR = OPERATOR(public.===),
    NEGATOR = OPERATOR(public.!==),
    HASHES,
    MERGES
);

CREATE VIEW public.v AS
 SELECT t.id
   FROM public.t
  WHERE (t.n OPERATOR(public.===) t.id);
