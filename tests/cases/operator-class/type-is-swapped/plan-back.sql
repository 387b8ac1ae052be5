SET check_function_bodies = off;

DROP AGGREGATE public.newest(public.version);

DROP FUNCTION public.newer(public.version, public.version);

DROP INDEX public.releases_plain;

ALTER TABLE public.releases DROP CONSTRAINT releases_pkey;

DROP OPERATOR CLASS public.by_version USING btree;

DROP FUNCTION public.version_cmp(public.version, public.version);

DROP OPERATOR public.<#(public.version, public.version);

DROP FUNCTION public.version_lt(public.version, public.version);

DROP OPERATOR public.=#(public.version, public.version);

DROP FUNCTION public.version_eq(public.version, public.version);

DROP OPERATOR public.>#(public.version, public.version);

DROP FUNCTION public.version_gt(public.version, public.version);

ALTER TYPE public.version RENAME TO version__old_0ce7f815;
CREATE TYPE public.version AS (
    major integer,
    minor integer,
    tag text
);

ALTER TABLE public.releases ALTER COLUMN version TYPE public.version USING CASE WHEN version IS DISTINCT FROM NULL THEN ROW((version).major::integer, NULL::integer, (version).tag::text)::public.version END;

CREATE FUNCTION public.newer(public.version, public.version)
 RETURNS public.version
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT CASE WHEN public.version_cmp($1, $2) > 0 THEN $1 ELSE $2 END$function$;

CREATE FUNCTION public.version_cmp(public.version, public.version)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ($1).major - ($2).major$function$;

CREATE FUNCTION public.version_eq(public.version, public.version)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT public.version_cmp($1, $2) = 0$function$;

CREATE OPERATOR public.=# (
    FUNCTION = public.version_eq,
    LEFTARG = public.version,
    RIGHTARG = public.version,
    COMMUTATOR = OPERATOR(public.=#)
);

CREATE FUNCTION public.version_gt(public.version, public.version)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT public.version_cmp($1, $2) > 0$function$;

CREATE OPERATOR public.># (
    FUNCTION = public.version_gt,
    LEFTARG = public.version,
    RIGHTARG = public.version,
    COMMUTATOR = OPERATOR(public.<#)
);

CREATE FUNCTION public.version_lt(public.version, public.version)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT public.version_cmp($1, $2) < 0$function$;

CREATE OPERATOR public.<# (
    FUNCTION = public.version_lt,
    LEFTARG = public.version,
    RIGHTARG = public.version,
    COMMUTATOR = OPERATOR(public.>#)
);

CREATE OPERATOR CLASS public.by_version DEFAULT FOR TYPE public.version USING btree FAMILY public.by_version AS
    OPERATOR 1 public.<#,
    OPERATOR 3 public.=#,
    OPERATOR 5 public.>#,
    FUNCTION 1 public.version_cmp(public.version,public.version);

ALTER TABLE public.releases ADD CONSTRAINT releases_pkey PRIMARY KEY (version);

CREATE INDEX releases_plain ON public.releases USING btree (version);

CREATE AGGREGATE public.newest(public.version) (
    SFUNC = public.newer,
    STYPE = public.version,
    SORTOP = OPERATOR(public.>#)
);

DROP TYPE public.version__old_0ce7f815;
