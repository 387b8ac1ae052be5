-- A plain table becomes a partitioned one and back: a copy, with keys, indexes, serial, references both ways, trigger, view, policy.
CREATE TABLE users (id integer PRIMARY KEY);
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.note := ''fired''; RETURN NEW; END';
CREATE TABLE m (id serial PRIMARY KEY, who integer REFERENCES users, note text DEFAULT 'x', len integer GENERATED ALWAYS AS (length(note)) STORED);
CREATE INDEX m_note_idx ON m (note);
CREATE TABLE refs (m integer REFERENCES m);
CREATE TRIGGER t BEFORE INSERT ON m FOR EACH ROW EXECUTE FUNCTION f();
CREATE VIEW v AS SELECT id FROM m;
COMMENT ON TABLE m IS 'the table';
