-- INSTEAD OF triggers live on a view: they change with it kept, and come back when it is rebuilt.
CREATE TABLE pairs (id integer PRIMARY KEY, l text, r text);
CREATE VIEW lefts AS SELECT id, l FROM pairs;
CREATE VIEW rights AS SELECT id, r FROM pairs;
CREATE FUNCTION pair_write() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER lefts_write INSTEAD OF INSERT ON lefts FOR EACH ROW EXECUTE FUNCTION pair_write();
CREATE TRIGGER rights_write INSTEAD OF INSERT ON rights FOR EACH ROW EXECUTE FUNCTION pair_write();
