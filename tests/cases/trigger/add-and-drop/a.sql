-- Functions come before their triggers and go after them.
CREATE TABLE notes (id integer PRIMARY KEY, body text, changed timestamptz);
CREATE FUNCTION note_log() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER notes_log AFTER INSERT OR DELETE ON notes FOR EACH ROW EXECUTE FUNCTION note_log();
