DROP VIEW public.v3;

DROP VIEW public.v2;

DROP VIEW public.v1;
CREATE VIEW public.v1 AS
 SELECT parts.id,
    (parts.weight)::numeric AS weight,
    (parts.name)::text AS name
   FROM public.parts;

CREATE VIEW public.v2 AS
 SELECT v1.id,
    (v1.weight * (2)::numeric) AS double_weight
   FROM public.v1;

CREATE VIEW public.v3 AS
 SELECT max(v2.double_weight) AS top
   FROM public.v2;

COMMENT ON VIEW public.v3 IS 'heaviest';
