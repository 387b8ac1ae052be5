SET check_function_bodies = off;

DROP CAST (public.color AS integer);

DROP CAST (text AS public.color);

CREATE TYPE public.id;

CREATE DOMAIN public.shade AS text;

CREATE CAST (public.color AS integer) WITH FUNCTION public.to_number(public.color) AS ASSIGNMENT;

CREATE CAST (text AS public.color) WITH INOUT AS IMPLICIT;

COMMENT ON CAST (text AS public.color) IS 'by its name';

CREATE FUNCTION public.id_in(cstring)
 RETURNS public.id
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4in$function$;

CREATE FUNCTION public.id_out(public.id)
 RETURNS cstring
 LANGUAGE internal
 IMMUTABLE STRICT
AS $function$int4out$function$;

CREATE TYPE public.id (
    INPUT = public.id_in,
    OUTPUT = public.id_out,
    INTERNALLENGTH = 4,
    PASSEDBYVALUE
);

CREATE CAST (public.id AS integer) WITHOUT FUNCTION AS IMPLICIT;

CREATE FUNCTION public.pack(integer, integer, boolean)
 RETURNS public."Odd ""T"""
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ROW($1)::public."Odd ""T"""$function$;

CREATE CAST (integer AS public."Odd ""T""") WITH FUNCTION public.pack(integer,integer,boolean);
