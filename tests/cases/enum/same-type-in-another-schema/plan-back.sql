SET check_function_bodies = off;

DROP INDEX public.ti;

DROP FUNCTION public.f(b.e, b.e[]);

ALTER TABLE public.t ALTER COLUMN r DROP DEFAULT;

CREATE TYPE a.e AS ENUM ('x', 'y');

CREATE DOMAIN a.d AS a.e DEFAULT 'x'::a.e;

ALTER TABLE public.t ALTER COLUMN p TYPE a.e USING p::text::a.e;

ALTER TABLE public.t ALTER COLUMN q TYPE a.d[] USING q::text[]::a.d[];

ALTER TABLE public.t ALTER COLUMN r TYPE a.e[] USING r::text[]::a.e[];

ALTER TABLE public.t ALTER COLUMN r SET DEFAULT '{x}'::a.e[];

CREATE FUNCTION public.f(a.e, VARIADIC a.e[])
 RETURNS a.e
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1$function$;

CREATE INDEX ti ON public.t USING btree (public.f(p, VARIADIC ARRAY[p]));

CREATE FUNCTION public.fi(a.e)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 1$function$;

CREATE CAST (a.e AS integer) WITH FUNCTION public.fi(a.e);

DROP DOMAIN b.d;

DROP TYPE b.e;
