CREATE TABLE docs (
    id integer PRIMARY KEY,
    owner text NOT NULL,
    shared boolean
);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
ALTER TABLE docs FORCE ROW LEVEL SECURITY;
CREATE POLICY docs_own ON docs USING (owner = CURRENT_USER);
CREATE POLICY docs_shared ON docs FOR SELECT TO pgm_reader, pgm_writer USING (shared);
