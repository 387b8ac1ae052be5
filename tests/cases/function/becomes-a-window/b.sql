CREATE FUNCTION "Nth"(n integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT 1::bigint';
CREATE FUNCTION "Row"() RETURNS bigint LANGUAGE internal WINDOW AS 'window_rank';
COMMENT ON FUNCTION "Row"() IS 'counts';
CREATE TABLE t (id integer);
CREATE VIEW numbered AS SELECT "Row"() OVER () AS n FROM t;
