-- A type of another kind under the same name.
CREATE TYPE public.level AS RANGE (SUBTYPE = integer);
CREATE TYPE public.grade AS ENUM ('a', 'b');
CREATE TABLE public.t (id integer PRIMARY KEY);
CREATE FUNCTION public.f(public.grade) RETURNS integer LANGUAGE sql AS 'SELECT 1';
