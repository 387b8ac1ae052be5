-- The rates that estimates are made from (src/plan/impact.c, docs/reference/hazards.md): psql -X -f bench/rates.sql
-- on an idle server with 2 GB to spare. Rows a second, bytes a second: divide by hand.
\timing on
DROP TABLE IF EXISTS m, mp;
CREATE TABLE mp (id int PRIMARY KEY); INSERT INTO mp SELECT generate_series(1,100000);
CREATE TABLE m AS SELECT i AS id, (i%100000)+1 AS r, repeat('x', 60) AS t, now() AS s FROM generate_series(1,3000000) i;
ALTER TABLE m ADD PRIMARY KEY (id);
VACUUM ANALYZE m;
SELECT pg_relation_size('m')/1048576 AS mb, pg_indexes_size('m')/1048576 AS imb;
\echo check
ALTER TABLE m ADD CHECK (r > 0);
\echo check2
ALTER TABLE m ADD CHECK (r > 1-1);
\echo index int
CREATE INDEX ON m (r);
\echo index text
CREATE INDEX ON m (t, id);
\echo cic
CREATE INDEX CONCURRENTLY ON m (s);
\echo fk
ALTER TABLE m ADD FOREIGN KEY (r) REFERENCES mp;
SELECT pg_relation_size('m')/1048576 AS mb, pg_indexes_size('m')/1048576 AS imb;
\echo rewrite heap + 4 indexes
ALTER TABLE m ALTER id TYPE bigint;
DROP TABLE m, mp;
