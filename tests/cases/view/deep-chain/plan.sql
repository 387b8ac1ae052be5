SET check_function_bodies = off;

DROP VIEW public.v6;

DROP FUNCTION public.f5();

DROP VIEW public.v4;

DROP MATERIALIZED VIEW public.m3;

DROP VIEW public.v2;

DROP VIEW public.v1;

DROP FUNCTION public.mk(integer);

ALTER TYPE public.c RENAME TO c__old_a9f69897;
CREATE TYPE public.c AS (
    x bigint,
    y text,
    z date
);

ALTER TABLE public.t ALTER COLUMN v TYPE public.c USING CASE WHEN v IS DISTINCT FROM NULL THEN ROW((v).x::bigint, (v).y::text, NULL::date)::public.c END;

CREATE FUNCTION public.mk(integer)
 RETURNS public.c
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ROW($1, 'a', NULL)::public.c$function$;

CREATE VIEW public.v1 AS
 SELECT t.id,
    (public.mk(t.id)).x AS x,
    t.v
   FROM public.t;

CREATE VIEW public.v2 AS
 SELECT v1.id,
    (v1.v).y AS y,
    v1.x
   FROM public.v1;

ALTER VIEW public.v2 ALTER COLUMN y SET DEFAULT 'd'::text;

CREATE MATERIALIZED VIEW public.m3 AS
 SELECT v2.id,
    v2.y,
    v2.x,
    v1.v
   FROM (public.v2
     JOIN public.v1 USING (id));

CREATE VIEW public.v4 AS
 SELECT m3.y,
    count(*) AS n,
    max(m3.x) AS mx
   FROM public.m3
  GROUP BY m3.y;

CREATE FUNCTION public.f5()
 RETURNS SETOF public.v4
 LANGUAGE sql
AS $function$SELECT * FROM public.v4$function$;

CREATE VIEW public.v6 AS
 SELECT f5.y,
    f5.n,
    f5.mx
   FROM public.f5() f5(y, n, mx);

COMMENT ON COLUMN public.v6.n IS 'many';

GRANT SELECT ON TABLE public.v6 TO pgm_reader;

CREATE INDEX m3i ON public.m3 USING btree (y);

DROP TYPE public.c__old_a9f69897;
