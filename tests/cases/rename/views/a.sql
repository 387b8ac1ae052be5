-- A view with a column, a materialized view with an index, and what stands on them.
CREATE TABLE t (id integer, x text);
CREATE VIEW front AS SELECT id, x AS label FROM t;
CREATE VIEW behind AS SELECT label FROM front;
CREATE MATERIALIZED VIEW stored AS SELECT id, x FROM t;
CREATE UNIQUE INDEX stored_id_idx ON stored (id);
COMMENT ON COLUMN front.label IS 'shown';
GRANT SELECT ON front TO pgm_reader;
