SET check_function_bodies = off;

CREATE TYPE public.steps;

CREATE FUNCTION public.steps_canonical(public.steps)
 RETURNS public.steps
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4range_canonical$function$;

CREATE TYPE public.steps AS RANGE (SUBTYPE = integer, CANONICAL = public.steps_canonical, SUBTYPE_DIFF = int4range_subdiff);

COMMENT ON TYPE public.steps IS 'whole steps';

CREATE TABLE public.walks (
    id integer NOT NULL,
    steps public.steps,
    CONSTRAINT walks_pkey PRIMARY KEY (id)
);

CREATE FUNCTION public.width(public.steps)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT upper($1) - lower($1)$function$;
