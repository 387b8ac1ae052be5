SET check_function_bodies = off;

DROP AGGREGATE "Odd ""S"""."Sum Up"(integer);

DROP FUNCTION public.largest(integer);

CREATE FUNCTION "Odd ""S"""."Sum Up"(integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT $1$function$;

CREATE AGGREGATE public.largest(integer) (
    SFUNC = int4larger,
    STYPE = integer,
    SORTOP = >
);

CREATE OR REPLACE AGGREGATE public.tally(*) (
    SFUNC = int8inc,
    STYPE = bigint,
    INITCOND = '100'
);

COMMENT ON AGGREGATE public.tally(*) IS 'rows, and more';

REVOKE GRANT OPTION FOR EXECUTE ON FUNCTION public.tally() FROM pgm_reader;
