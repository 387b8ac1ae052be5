SET check_function_bodies = off;

DROP VIEW public.v;

ALTER TABLE public.t ALTER COLUMN z DROP DEFAULT;

DROP FUNCTION public.f();

DROP AGGREGATE public.ag(integer);

DROP FUNCTION public.sf(bigint, integer);

CREATE FUNCTION public.sf(integer, integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT coalesce($1,0) + $2$function$;

CREATE AGGREGATE public.ag(integer) (
    SFUNC = public.sf,
    STYPE = integer,
    INITCOND = '0',
    PARALLEL = SAFE
);

CREATE FUNCTION public.f()
 RETURNS integer
 LANGUAGE sql
RETURN (SELECT public.ag(t.x) AS ag FROM public.t);

ALTER TABLE public.t ALTER COLUMN z SET DEFAULT public.f();

CREATE VIEW public.v AS
 SELECT t.k,
    public.ag(t.x) AS s,
    public.ag(t.x) OVER w AS o
   FROM public.t
  GROUP BY t.k, t.x
  WINDOW w AS (ORDER BY t.k);
