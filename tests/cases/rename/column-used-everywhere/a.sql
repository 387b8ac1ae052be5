-- All that names the column follows it, but for a body that is text.
CREATE TABLE notes (
    id integer PRIMARY KEY,
    body text DEFAULT 'none',
    size integer GENERATED ALWAYS AS (length(body)) STORED,
    CONSTRAINT not_empty CHECK (body <> '')
);
CREATE INDEX notes_body_idx ON notes (lower(body)) WHERE body IS NOT NULL;
CREATE VIEW shouts AS SELECT id, upper(body) AS shout FROM notes;
CREATE MATERIALIZED VIEW kept AS SELECT id FROM notes WHERE body = 'kept';
CREATE FUNCTION first_body() RETURNS text LANGUAGE sql BEGIN ATOMIC SELECT min(n.body) AS m FROM notes n; END;
CREATE FUNCTION last_body() RETURNS text LANGUAGE sql AS 'SELECT max(n.body) FROM public.notes n';
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY visible ON notes USING (body <> 'secret');
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TRIGGER touched BEFORE UPDATE OF body ON notes FOR EACH ROW WHEN (NEW.body <> OLD.body) EXECUTE FUNCTION touch();
COMMENT ON COLUMN notes.body IS 'what it says';
