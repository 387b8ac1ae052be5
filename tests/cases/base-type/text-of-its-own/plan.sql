SET check_function_bodies = off;

ALTER TABLE public.held DROP COLUMN other;

ALTER TABLE public.p DROP COLUMN other;

ALTER TABLE public.t DROP COLUMN code;

DROP CAST (public.code AS text);

DROP FUNCTION public.spelled(public.code);

DROP TYPE public.code CASCADE;

DROP TYPE public.other CASCADE;

CREATE TYPE public.code;

CREATE TYPE public.other;

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
    PASSEDBYVALUE,
    CATEGORY = 'z'
);

ALTER TABLE public.t ADD COLUMN code public.code;

CREATE FUNCTION public.other_in(cstring)
 RETURNS public.other
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4in$function$;

CREATE FUNCTION public.other_out(public.other)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4out$function$;

CREATE TYPE public.other (
    INPUT = public.other_in,
    OUTPUT = public.other_out,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE,
    CATEGORY = 'z'
);

ALTER TABLE public.held ADD COLUMN other public.other;

ALTER TABLE public.p ADD COLUMN other public.other;

CREATE FUNCTION public.spelled(public.code)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
RETURN 'a code'::text;

CREATE CAST (public.code AS text) WITH FUNCTION public.spelled(public.code);
