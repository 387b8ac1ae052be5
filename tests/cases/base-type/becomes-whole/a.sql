-- A shell without functions becomes a type; another type loses its definition; an input function is exchanged.
CREATE TYPE public.later;
CREATE TYPE public.code;
CREATE FUNCTION public.code_in(cstring) RETURNS public.code LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION public.code_out(public.code) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE public.code (INPUT = public.code_in, OUTPUT = public.code_out, INTERNALLENGTH = 4, PASSEDBYVALUE);
CREATE FUNCTION public.same(public.code) RETURNS public.code LANGUAGE sql AS 'SELECT $1';
COMMENT ON FUNCTION public.code_in(cstring) IS 'reads';
