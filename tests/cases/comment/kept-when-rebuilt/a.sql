-- Everything here is rebuilt because of its definition, and none of the comments has changed.
CREATE TABLE logs (id integer PRIMARY KEY, level integer, text text);
CREATE INDEX logs_idx ON logs (level);
ALTER TABLE logs ADD CONSTRAINT logs_check CHECK (level > 0);
CREATE FUNCTION log_in() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER logs_in BEFORE INSERT ON logs FOR EACH ROW EXECUTE FUNCTION log_in();
CREATE POLICY logs_read ON logs FOR SELECT USING (level < 5);
CREATE MATERIALIZED VIEW worst AS SELECT max(level) AS level FROM logs;
CREATE FUNCTION level_name(integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'x' $$;
COMMENT ON INDEX logs_idx IS 'i';
COMMENT ON CONSTRAINT logs_check ON logs IS 'c';
COMMENT ON TRIGGER logs_in ON logs IS 't';
COMMENT ON POLICY logs_read ON logs IS 'p';
COMMENT ON MATERIALIZED VIEW worst IS 'm';
COMMENT ON COLUMN worst.level IS 'l';
COMMENT ON FUNCTION level_name(integer) IS 'f';
