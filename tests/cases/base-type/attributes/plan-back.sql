SET check_function_bodies = off;

DROP TYPE public."Bit" CASCADE;

DROP TYPE public.chars CASCADE;

CREATE TYPE public."Bit";

CREATE TYPE public.chars;

CREATE FUNCTION public.chars_in(cstring)
 RETURNS public.chars
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textin$function$;

CREATE FUNCTION public.chars_out(public.chars)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$textout$function$;

CREATE TYPE public.chars (
    INPUT = public.chars_in,
    OUTPUT = public.chars_out,
    DELIMITER = '|',
    COLLATABLE = true
);

CREATE FUNCTION public.read_bit(cstring)
 RETURNS public."Bit"
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4in$function$;

CREATE FUNCTION public.write_bit(public."Bit")
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4out$function$;

CREATE TYPE public."Bit" (
    INPUT = public.read_bit,
    OUTPUT = public.write_bit,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE
);

COMMENT ON TYPE public."Bit" IS 'small';
