-- Whether a function is one over windows is said where it is replaced.
CREATE FUNCTION "Nth"(n integer) RETURNS bigint LANGUAGE internal IMMUTABLE WINDOW AS 'window_row_number';
CREATE FUNCTION "Row"() RETURNS bigint LANGUAGE internal WINDOW AS 'window_row_number';
COMMENT ON FUNCTION "Row"() IS 'counts';
CREATE TABLE t (id integer);
CREATE VIEW numbered AS SELECT "Row"() OVER () AS n FROM t;
