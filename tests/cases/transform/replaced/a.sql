-- Both directions of a transform; a function that uses one needs it.
CREATE FUNCTION public.see(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
CREATE FUNCTION public.give(internal) RETURNS integer LANGUAGE internal IMMUTABLE AS 'int4recv';
CREATE TRANSFORM FOR integer LANGUAGE plpgsql (FROM SQL WITH FUNCTION public.see(internal));
COMMENT ON TRANSFORM FOR integer LANGUAGE plpgsql IS 'seen';
CREATE TABLE public.t (n integer);
