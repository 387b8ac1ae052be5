-- A cast has no name but its types: every method and context, each exchanged; it waits for its types and its function.
CREATE TYPE public.color AS ENUM ('red', 'green');
CREATE TYPE public."Odd ""T""" AS (n integer);
CREATE FUNCTION public.to_number(public.color) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE CAST (public.color AS integer) WITH FUNCTION public.to_number(public.color);
CREATE CAST (text AS public.color) WITH INOUT AS ASSIGNMENT;
COMMENT ON CAST (text AS public.color) IS 'by its name';
CREATE TABLE public.t (id integer PRIMARY KEY, c public.color);
CREATE VIEW public.v AS SELECT c::integer AS n FROM public.t;
