-- An enum loses a label, and everything that was made of it comes back: casts, operators, an aggregate, a range, a transform.
CREATE TYPE public.level AS ENUM ('low', 'mid', 'high');
CREATE FUNCTION public.rank(public.level) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT length($1::text)';
CREATE FUNCTION public.level(integer) RETURNS public.level LANGUAGE sql IMMUTABLE AS 'SELECT CASE WHEN $1 > 3 THEN ''high'' ELSE ''low'' END::public.level';
CREATE CAST (public.level AS integer) WITH FUNCTION public.rank(public.level) AS ASSIGNMENT;
COMMENT ON CAST (public.level AS integer) IS 'its rank';
CREATE CAST (integer AS public.level) WITH FUNCTION public.level(integer) AS IMPLICIT;
CREATE FUNCTION public.beats(public.level, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT public.rank($1) > $2';
CREATE OPERATOR public.>> (FUNCTION = public.beats, LEFTARG = public.level, RIGHTARG = integer);
COMMENT ON OPERATOR public.>> (public.level, integer) IS 'beats';
CREATE AGGREGATE public.top(public.level) (SFUNC = enum_larger, STYPE = public.level);
GRANT EXECUTE ON FUNCTION public.top(public.level) TO pgm_reader;
CREATE TYPE public.levels AS RANGE (SUBTYPE = public.level);
CREATE FUNCTION public.see(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
CREATE TRANSFORM FOR public.level LANGUAGE plpgsql (FROM SQL WITH FUNCTION public.see(internal));
CREATE TABLE public.t (id integer PRIMARY KEY, level public.level DEFAULT 'low', span public.levels, n integer);
CREATE VIEW public.v AS SELECT public.top(level) AS top, level::integer AS n FROM public.t WHERE level OPERATOR(public.>>) 3 GROUP BY level;
