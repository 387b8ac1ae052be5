SET check_function_bodies = off;

DROP AGGREGATE public.last_of(integer);

CREATE FUNCTION public.done_with(integer, integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1$function$;

CREATE AGGREGATE public.last_of(integer) (
    SFUNC = public.plus,
    STYPE = integer,
    FINALFUNC = public.done
);

CREATE OR REPLACE AGGREGATE public.total(integer) (
    SFUNC = public.plus,
    STYPE = integer,
    INITCOND = '0',
    MSFUNC = public.plus,
    MINVFUNC = public.minus,
    MSTYPE = integer,
    MFINALFUNC = public.done_with,
    MFINALFUNC_EXTRA,
    MINITCOND = '0',
    PARALLEL = SAFE
);
