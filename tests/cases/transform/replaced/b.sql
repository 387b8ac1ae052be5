CREATE FUNCTION public.see(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
CREATE FUNCTION public.give(internal) RETURNS integer LANGUAGE internal IMMUTABLE AS 'int4recv';
CREATE TYPE public."Odd ""T""" AS ENUM ('a');
CREATE TRANSFORM FOR integer LANGUAGE plpgsql (FROM SQL WITH FUNCTION public.see(internal), TO SQL WITH FUNCTION public.give(internal));
COMMENT ON TRANSFORM FOR integer LANGUAGE plpgsql IS 'seen';
CREATE TRANSFORM FOR public."Odd ""T""" LANGUAGE plpgsql (FROM SQL WITH FUNCTION public.see(internal));
CREATE FUNCTION public.twice(n integer) RETURNS integer LANGUAGE plpgsql TRANSFORM FOR TYPE integer AS 'BEGIN RETURN 2 * n; END';
CREATE TABLE public.t (n integer);
