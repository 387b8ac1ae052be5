CREATE TYPE public.color AS ENUM ('red', 'green');
CREATE TYPE public."Odd ""T""" AS (n integer);
CREATE FUNCTION public.to_number(public.color) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION public.pack(integer, integer, boolean) RETURNS public."Odd ""T""" LANGUAGE sql IMMUTABLE
    AS 'SELECT ROW($1)::public."Odd ""T"""';
CREATE DOMAIN public.shade AS text;
CREATE TYPE public.id;
CREATE FUNCTION public.id_in(cstring) RETURNS public.id LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION public.id_out(public.id) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE public.id (INPUT = public.id_in, OUTPUT = public.id_out, LIKE = integer);
CREATE CAST (public.id AS integer) WITHOUT FUNCTION AS IMPLICIT;
CREATE CAST (public.color AS integer) WITH FUNCTION public.to_number(public.color) AS ASSIGNMENT;
CREATE CAST (text AS public.color) WITH INOUT AS IMPLICIT;
COMMENT ON CAST (text AS public.color) IS 'by its name';
CREATE CAST (integer AS public."Odd ""T""") WITH FUNCTION public.pack(integer, integer, boolean);
CREATE TABLE public.t (id integer PRIMARY KEY, c public.color);
CREATE VIEW public.v AS SELECT c::integer AS n FROM public.t;
