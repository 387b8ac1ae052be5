CREATE TABLE t (id integer);
CREATE VIEW v AS SELECT id FROM t;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
-- pgmend: renamed-from early
CREATE TRIGGER at_first BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
-- pgmend: renamed-from mine
CREATE POLICY own ON t USING (id > 0);
-- pgmend: renamed-from quiet
CREATE RULE silent AS ON INSERT TO t DO ALSO NOTHING;
-- pgmend: renamed-from spread
CREATE STATISTICS range_of_id ON id, (id % 2) FROM t;
COMMENT ON TRIGGER at_first ON t IS 'first of all';
COMMENT ON POLICY own ON t IS 'nobody else';
