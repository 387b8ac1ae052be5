CREATE TABLE files (id integer PRIMARY KEY, owner_id integer NOT NULL, size bigint NOT NULL);
ALTER TABLE files ENABLE ROW LEVEL SECURITY;
CREATE POLICY files_own ON files TO pgm_writer USING (owner_id = 1) WITH CHECK (size < 1000);
CREATE FUNCTION file_grew() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER files_grew AFTER UPDATE OF size ON files
    FOR EACH ROW WHEN (NEW.size > OLD.size) EXECUTE FUNCTION file_grew();
CREATE TRIGGER files_size AFTER UPDATE OF size ON files FOR EACH STATEMENT EXECUTE FUNCTION file_grew();
ALTER TABLE files DISABLE TRIGGER files_grew;
