-- A part of a base type that cannot be altered changes: functions, domain, cast and view come back, and the values of its columns wait as text.
CREATE TYPE public.code;
CREATE FUNCTION public.code_in(cstring) RETURNS public.code LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION public.code_out(public.code) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE public.code (INPUT = public.code_in, OUTPUT = public.code_out, LIKE = integer);
GRANT USAGE ON TYPE public.code TO pgm_reader;
COMMENT ON FUNCTION public.code_out(public.code) IS 'writes';
CREATE DOMAIN public.short_code AS public.code;
CREATE CAST (public.code AS integer) WITHOUT FUNCTION;
CREATE TABLE public.t (id integer PRIMARY KEY, code public.code, short public.short_code, codes public.code[]);
CREATE VIEW public.v AS SELECT id, code::integer AS code FROM public.t;
