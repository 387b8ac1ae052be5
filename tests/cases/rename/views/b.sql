CREATE TABLE t (id integer, x text);
-- pgmend: renamed-from front
CREATE VIEW facade (id,
    -- pgmend: renamed-from label
    caption) AS SELECT id, x FROM t;
CREATE VIEW behind AS SELECT caption AS label FROM facade;
-- pgmend: renamed-from stored
CREATE MATERIALIZED VIEW kept AS SELECT id, x FROM t;
CREATE UNIQUE INDEX kept_id_idx ON kept (id);
COMMENT ON COLUMN facade.caption IS 'shown';
GRANT SELECT ON facade TO pgm_reader;
