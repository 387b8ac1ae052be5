-- Another state type of an aggregate that views, windows, a parsed body and through it a default use.
CREATE FUNCTION sf(int, int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT coalesce($1,0) + $2';
CREATE AGGREGATE ag(int) (SFUNC = sf, STYPE = int, INITCOND = '0', PARALLEL = safe);
CREATE TABLE t (k int, x int);
CREATE VIEW v AS SELECT k, ag(x) AS s, ag(x) OVER w AS o FROM t GROUP BY k, x WINDOW w AS (ORDER BY k);
CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN (SELECT ag(x) FROM t);
ALTER TABLE t ADD COLUMN z int DEFAULT f();
