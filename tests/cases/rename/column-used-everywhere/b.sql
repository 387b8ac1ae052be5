CREATE TABLE notes (
    id integer PRIMARY KEY,
    -- pgmend: renamed-from body
    text text DEFAULT 'none',
    size integer GENERATED ALWAYS AS (length(text)) STORED,
    CONSTRAINT not_empty CHECK (text <> '')
);
CREATE INDEX notes_text_idx ON notes (lower(text)) WHERE text IS NOT NULL;
CREATE VIEW shouts AS SELECT id, upper(text) AS shout FROM notes;
CREATE MATERIALIZED VIEW kept AS SELECT id FROM notes WHERE text = 'kept';
CREATE FUNCTION first_body() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT min(n.text) AS m FROM notes n; END;
CREATE FUNCTION last_body() RETURNS text LANGUAGE sql AS 'SELECT max(n.text) FROM public.notes n';
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON notes USING (text <> 'secret');
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touched BEFORE UPDATE OF text ON notes FOR EACH ROW WHEN (NEW.text <> OLD.text) EXECUTE FUNCTION touch();
COMMENT ON COLUMN notes.text IS 'what it says';
