CREATE TYPE public.version AS (major integer, minor integer);
CREATE FUNCTION public.version_cmp(public.version, public.version) RETURNS integer LANGUAGE sql IMMUTABLE
    AS 'SELECT CASE WHEN ($1).major <> ($2).major THEN ($1).major - ($2).major ELSE ($1).minor - ($2).minor END';
CREATE FUNCTION public.version_rev(public.version, public.version) RETURNS integer LANGUAGE sql IMMUTABLE
    AS 'SELECT public.version_cmp($2, $1)';
CREATE FUNCTION public.version_lt(public.version, public.version) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT public.version_cmp($1, $2) < 0';
CREATE FUNCTION public.version_eq(public.version, public.version) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT public.version_cmp($1, $2) = 0';
CREATE FUNCTION public.version_gt(public.version, public.version) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT public.version_cmp($1, $2) > 0';
CREATE OPERATOR public.<# (FUNCTION = public.version_lt, LEFTARG = public.version, RIGHTARG = public.version, COMMUTATOR = OPERATOR(public.>#));
CREATE OPERATOR public.=# (FUNCTION = public.version_eq, LEFTARG = public.version, RIGHTARG = public.version, COMMUTATOR = OPERATOR(public.=#));
CREATE OPERATOR public.># (FUNCTION = public.version_gt, LEFTARG = public.version, RIGHTARG = public.version, COMMUTATOR = OPERATOR(public.<#));
CREATE OPERATOR CLASS public.by_version FOR TYPE public.version USING btree AS
    OPERATOR 5 public.<#, OPERATOR 3 public.=#, OPERATOR 1 public.>#, FUNCTION 1 public.version_rev(public.version, public.version);
COMMENT ON OPERATOR CLASS public.by_version USING btree IS 'older first';
CREATE TABLE public.releases (id integer PRIMARY KEY, version public.version);
CREATE INDEX releases_version ON public.releases (version public.by_version);
COMMENT ON INDEX public.releases_version IS 'sorted';
CREATE INDEX releases_plain ON public.releases (version);
