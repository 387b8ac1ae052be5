-- Views on views on functions on a composite type that gains and changes attributes; comments, grants and defaults come back.
CREATE TYPE c AS (x int, y text);
CREATE FUNCTION mk(int) RETURNS c LANGUAGE sql IMMUTABLE AS 'SELECT ROW($1, ''a'')::public.c';
CREATE TABLE t (id int PRIMARY KEY, v c);
CREATE VIEW v1 AS SELECT id, (mk(id)).x AS x, v FROM t;
CREATE VIEW v2 AS SELECT id, (v).y AS y, x FROM v1;
CREATE MATERIALIZED VIEW m3 AS SELECT v2.*, v1.v FROM v2 JOIN v1 USING (id);
CREATE INDEX m3i ON m3 (y);
CREATE VIEW v4 AS SELECT y, count(*) AS n FROM m3 GROUP BY y;
CREATE FUNCTION f5() RETURNS SETOF v4 LANGUAGE sql AS 'SELECT * FROM public.v4';
CREATE VIEW v6 AS SELECT * FROM f5();
COMMENT ON COLUMN v6.n IS 'many'; GRANT SELECT ON v6 TO pgm_reader; ALTER VIEW v2 ALTER COLUMN y SET DEFAULT 'd';
