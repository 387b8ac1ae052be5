-- foreign tables come, go, move to another server, and change places with tables and views
CREATE SCHEMA "Far";
CREATE FOREIGN DATA WRAPPER dummy;
CREATE SERVER s FOREIGN DATA WRAPPER dummy;
CREATE SERVER "S 2" FOREIGN DATA WRAPPER dummy;
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE FOREIGN TABLE gone (id int) SERVER s;
CREATE FOREIGN TABLE moved (id int, note text) SERVER s;
CREATE TRIGGER noted BEFORE INSERT ON moved FOR EACH ROW EXECUTE FUNCTION note();
CREATE VIEW seen AS SELECT id FROM moved;
COMMENT ON FOREIGN TABLE moved IS 'comes back';
GRANT SELECT ON moved TO pgm_reader;
GRANT UPDATE (note) ON moved TO pgm_writer;
CREATE FOREIGN TABLE turns (id int) SERVER s;
CREATE TABLE becomes (id int);
