SET check_function_bodies = off;

DROP FUNCTION public.same(public.code);

DROP TYPE public.code CASCADE;

DROP TYPE public.later CASCADE;

CREATE TYPE public.code;

CREATE TYPE public.later;

CREATE FUNCTION public.code_in(cstring)
 RETURNS public.code
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4in$function$;

COMMENT ON FUNCTION public.code_in(cstring) IS 'reads';

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

CREATE FUNCTION public.same(public.code)
 RETURNS public.code
 LANGUAGE sql
AS $function$SELECT $1$function$;
