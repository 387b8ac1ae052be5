-- A policy and a trigger's WHEN compare the column; row security must be back on when the swap is over.
CREATE TYPE visibility AS ENUM ('public', 'internal', 'secret');
CREATE TABLE notes (id integer PRIMARY KEY, visibility visibility NOT NULL DEFAULT 'internal');
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY notes_public ON notes FOR SELECT TO pgm_reader USING (visibility = 'public');
CREATE FUNCTION note_published() RETURNS trigger
    LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER notes_published BEFORE UPDATE OF visibility ON notes
    FOR EACH ROW WHEN (NEW.visibility = 'public') EXECUTE FUNCTION note_published();
