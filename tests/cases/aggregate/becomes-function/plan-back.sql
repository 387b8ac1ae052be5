SET check_function_bodies = off;

DROP AGGREGATE public.largest(integer);

DROP FUNCTION "Odd ""S"""."Sum Up"(integer);

CREATE FUNCTION public.largest(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT $1$function$;

CREATE AGGREGATE "Odd ""S"""."Sum Up"(integer) (
    SFUNC = int4pl,
    STYPE = integer
);

CREATE OR REPLACE AGGREGATE public.tally(*) (
    SFUNC = int8inc,
    STYPE = bigint,
    INITCOND = '0'
);

COMMENT ON AGGREGATE public.tally(*) IS 'rows';

GRANT EXECUTE ON FUNCTION public.tally() TO pgm_reader WITH GRANT OPTION;
