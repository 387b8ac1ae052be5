SET check_function_bodies = off;

DROP VIEW public.v;

DROP AGGREGATE public.top(public.level);

ALTER TABLE public.t ALTER COLUMN level DROP DEFAULT;

DROP TRANSFORM FOR public.level LANGUAGE plpgsql;

DROP OPERATOR public.>>(public.level, integer);

DROP FUNCTION public.beats(public.level, integer);

DROP CAST (integer AS public.level);

DROP FUNCTION public.level(integer);

DROP CAST (public.level AS integer);

DROP FUNCTION public.rank(public.level);

ALTER FUNCTION public.levels_multirange() RENAME TO levels__old_fba790cm;
ALTER TYPE public.levels_multirange RENAME TO levels__old_fba790cm;
ALTER FUNCTION public.levels(public.level, public.level) RENAME TO levels__old_fba790c8;
ALTER FUNCTION public.levels(public.level, public.level, text) RENAME TO levels__old_fba790c8;
ALTER TYPE public.levels RENAME TO levels__old_fba790c8;

ALTER TYPE public.level RENAME TO level__old_18bf14bb;
CREATE TYPE public.level AS ENUM ('low', 'high');

CREATE TYPE public.levels AS RANGE (SUBTYPE = public.level);

CREATE TRANSFORM FOR public.level LANGUAGE plpgsql (FROM SQL WITH FUNCTION public.see(internal));

ALTER TABLE public.t ALTER COLUMN level TYPE public.level USING level::text::public.level;

ALTER TABLE public.t ALTER COLUMN span TYPE public.levels USING span::text::public.levels;

ALTER TABLE public.t ALTER COLUMN level SET DEFAULT 'low'::public.level;

CREATE FUNCTION public.beats(public.level, integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT public.rank($1) > $2$function$;

CREATE OPERATOR public.>> (
    FUNCTION = public.beats,
    LEFTARG = public.level,
    RIGHTARG = integer
);

COMMENT ON OPERATOR public.>>(public.level, integer) IS 'beats';

CREATE FUNCTION public.level(integer)
 RETURNS public.level
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT CASE WHEN $1 > 3 THEN 'high' ELSE 'low' END::public.level$function$;

CREATE CAST (integer AS public.level) WITH FUNCTION public.level(integer) AS IMPLICIT;

CREATE FUNCTION public.rank(public.level)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT length($1::text)$function$;

CREATE CAST (public.level AS integer) WITH FUNCTION public.rank(public.level) AS ASSIGNMENT;

COMMENT ON CAST (public.level AS integer) IS 'its rank';

CREATE AGGREGATE public.top(public.level) (
    SFUNC = enum_larger,
    STYPE = public.level
);

GRANT EXECUTE ON FUNCTION public.top(public.level) TO pgm_reader;

CREATE VIEW public.v AS
 SELECT public.top(t.level) AS top,
    (t.level)::integer AS n
   FROM public.t
  WHERE (t.level OPERATOR(public.>>) 3)
  GROUP BY t.level;

DROP TYPE public.levels__old_fba790c8;

DROP TYPE public.level__old_18bf14bb;
