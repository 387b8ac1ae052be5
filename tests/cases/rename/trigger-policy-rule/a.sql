-- What hangs on a table by a name of its own; comments stay.
CREATE TABLE t (id integer);
CREATE VIEW v AS SELECT id FROM t;
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER early BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
CREATE POLICY mine ON t USING (id > 0);
CREATE RULE quiet AS ON INSERT TO t DO ALSO NOTHING;
CREATE STATISTICS spread ON id, (id % 2) FROM t;
COMMENT ON TRIGGER early ON t IS 'first of all';
COMMENT ON POLICY mine ON t IS 'nobody else';
