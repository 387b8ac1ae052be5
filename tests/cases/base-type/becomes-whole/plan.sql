SET check_function_bodies = off;

DROP FUNCTION public.same(public.code);

DROP TYPE public.code CASCADE;
CREATE TYPE public.code;

CREATE FUNCTION public.code_in(cstring)
 RETURNS public.code
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4in$function$;

COMMENT ON FUNCTION public.code_in(cstring) IS 'reads';

CREATE FUNCTION public.code_text(public.code)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4out$function$;

CREATE TYPE public.code (
    INPUT = public.code_in,
    OUTPUT = public.code_text,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE
);

CREATE FUNCTION public.later_in(cstring)
 RETURNS public.later
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4in$function$;

CREATE FUNCTION public.later_out(public.later)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4out$function$;

CREATE TYPE public.later (
    INPUT = public.later_in,
    OUTPUT = public.later_out,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE
);

CREATE FUNCTION public.same(public.code)
 RETURNS public.code
 LANGUAGE sql
AS $function$SELECT $1$function$;
