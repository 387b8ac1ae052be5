CREATE TYPE public.level AS ENUM ('low', 'high');
CREATE TYPE public.grade AS RANGE (SUBTYPE = text);
CREATE TABLE public.t (id integer PRIMARY KEY);
CREATE FUNCTION public.f(public.grade) RETURNS integer LANGUAGE sql AS 'SELECT 1';
