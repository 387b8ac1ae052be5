-- grants on every sort of routine and type, materialized views and columns of views
CREATE TYPE pair AS (a integer, b text);
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TABLE t (id integer, n integer);
CREATE MATERIALIZED VIEW m AS SELECT id FROM t;
CREATE VIEW v AS SELECT id, n FROM t;
CREATE PROCEDURE p(integer) LANGUAGE sql AS '';
CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer);
REVOKE USAGE ON TYPE pair FROM PUBLIC;
GRANT USAGE ON TYPE mood TO pgm_reader WITH GRANT OPTION;
REVOKE ALL ON PROCEDURE p(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION total(integer) TO pgm_reader;
GRANT SELECT ON m TO pgm_reader;
GRANT SELECT (id), UPDATE (n) ON v TO pgm_writer;
