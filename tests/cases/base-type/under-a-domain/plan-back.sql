SET check_function_bodies = off;

DROP VIEW public.v;

ALTER TABLE public.t ALTER COLUMN code TYPE text USING code::text;

ALTER TABLE public.t ALTER COLUMN codes TYPE text USING codes::text;

ALTER TABLE public.t ALTER COLUMN short TYPE text USING short::text;

DROP CAST (public.code AS integer);

DROP DOMAIN public.short_code;

DROP TYPE public.code CASCADE;
CREATE TYPE public.code;

CREATE FUNCTION public.code_in(cstring)
 RETURNS public.code
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4in$function$;

CREATE FUNCTION public.code_out(public.code)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4out$function$;

CREATE TYPE public.code (
    INPUT = public.code_in,
    OUTPUT = public.code_out,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE
);

CREATE DOMAIN public.short_code AS public.code;

GRANT USAGE ON TYPE public.code TO pgm_reader;

CREATE CAST (public.code AS integer) WITHOUT FUNCTION;

ALTER TABLE public.t ALTER COLUMN code TYPE public.code USING code::public.code;

ALTER TABLE public.t ALTER COLUMN codes TYPE public.code[] USING codes::public.code[];

ALTER TABLE public.t ALTER COLUMN short TYPE public.short_code USING short::public.short_code;

COMMENT ON FUNCTION public.code_out(public.code) IS 'writes';

CREATE VIEW public.v AS
 SELECT t.id,
    (t.code)::integer AS code
   FROM public.t;
