SET check_function_bodies = off;

DROP INDEX public.ti;

DROP FUNCTION public.f(a.e, a.e[]);

ALTER TABLE public.t ALTER COLUMN r DROP DEFAULT;

DROP CAST (a.e AS integer);

DROP FUNCTION public.fi(a.e);

CREATE TYPE b.e AS ENUM ('x', 'y');

CREATE DOMAIN b.d AS b.e DEFAULT 'x'::b.e;

ALTER TABLE public.t ALTER COLUMN p TYPE b.e USING p::text::b.e;

ALTER TABLE public.t ALTER COLUMN q TYPE b.d[] USING q::text[]::b.d[];

ALTER TABLE public.t ALTER COLUMN r TYPE b.e[] USING r::text[]::b.e[];

ALTER TABLE public.t ALTER COLUMN r SET DEFAULT '{x}'::b.e[];

CREATE FUNCTION public.f(b.e, VARIADIC b.e[])
 RETURNS b.e
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1$function$;

CREATE INDEX ti ON public.t USING btree (public.f(p, VARIADIC ARRAY[p]));

DROP DOMAIN a.d;

DROP TYPE a.e;
