SET check_function_bodies = off;

COMMENT ON OPERATOR public.~~~(integer, integer) IS 'near';

CREATE FUNCTION public.around(int4range, integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 @> $2$function$;

CREATE FUNCTION public.far(integer, integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT abs($1 - $2) >= 10$function$;

CREATE OPERATOR public.!~~~ (
    FUNCTION = public.far,
    LEFTARG = integer,
    RIGHTARG = integer,
    NEGATOR = OPERATOR(public.~~~),
    RESTRICT = neqsel,
    JOIN = neqjoinsel
);

CREATE FUNCTION public.half(integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 / 2$function$;

CREATE OPERATOR public.// (
    FUNCTION = public.half,
    RIGHTARG = integer
);

COMMENT ON OPERATOR public.//(NONE, integer) IS 'a half';

CREATE FUNCTION public.within(integer, int4range)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 <@ $2$function$;

CREATE OPERATOR "Odd ""S""".<<@ (
    FUNCTION = public.within,
    LEFTARG = integer,
    RIGHTARG = int4range,
    COMMUTATOR = OPERATOR("Odd ""S""".@>>)
);

CREATE OPERATOR "Odd ""S""".@>> (
    FUNCTION = public.around,
    LEFTARG = int4range,
    RIGHTARG = integer
);

CREATE VIEW public.near_ten AS
 SELECT t.id,
    (OPERATOR(public.//) t.n) AS half
   FROM public.t
  WHERE (t.n OPERATOR(public.!~~~) 10);
