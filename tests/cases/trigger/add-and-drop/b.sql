CREATE TABLE notes (id integer PRIMARY KEY, body text, changed timestamptz);
CREATE FUNCTION a_touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.changed := now(); RETURN NEW; END $$;
CREATE TRIGGER notes_touch BEFORE INSERT OR UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION a_touch();
CREATE TRIGGER notes_truncate BEFORE TRUNCATE ON notes FOR EACH STATEMENT EXECUTE FUNCTION a_touch();
