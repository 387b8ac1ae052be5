-- A composite type loses an attribute that a column holds: with the type, all that compares it is made anew before the column moves.
CREATE TYPE public.version AS (major integer, minor integer, tag text);
CREATE FUNCTION public.version_cmp(public.version, public.version) RETURNS integer LANGUAGE sql IMMUTABLE
    AS 'SELECT ($1).major - ($2).major';
CREATE FUNCTION public.version_lt(public.version, public.version) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT public.version_cmp($1, $2) < 0';
CREATE FUNCTION public.version_eq(public.version, public.version) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT public.version_cmp($1, $2) = 0';
CREATE FUNCTION public.version_gt(public.version, public.version) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT public.version_cmp($1, $2) > 0';
CREATE OPERATOR public.<# (FUNCTION = public.version_lt, LEFTARG = public.version, RIGHTARG = public.version, COMMUTATOR = OPERATOR(public.>#));
CREATE OPERATOR public.=# (FUNCTION = public.version_eq, LEFTARG = public.version, RIGHTARG = public.version, COMMUTATOR = OPERATOR(public.=#));
CREATE OPERATOR public.># (FUNCTION = public.version_gt, LEFTARG = public.version, RIGHTARG = public.version, COMMUTATOR = OPERATOR(public.<#));
CREATE OPERATOR CLASS public.by_version DEFAULT FOR TYPE public.version USING btree AS
    OPERATOR 1 public.<#, OPERATOR 3 public.=#, OPERATOR 5 public.>#, FUNCTION 1 public.version_cmp(public.version, public.version);
COMMENT ON OPERATOR FAMILY public.by_version USING btree IS 'of one';
CREATE TABLE public.releases (version public.version PRIMARY KEY, note text);
CREATE INDEX releases_plain ON public.releases (version);
CREATE FUNCTION public.newer(public.version, public.version) RETURNS public.version LANGUAGE sql IMMUTABLE
    AS 'SELECT CASE WHEN public.version_cmp($1, $2) > 0 THEN $1 ELSE $2 END';
CREATE AGGREGATE public.newest(public.version) (SFUNC = public.newer, STYPE = public.version, SORTOP = OPERATOR(public.>#));
