-- Grants, column grants, comments and a publication stay on what is renamed.
CREATE TABLE docs (id integer PRIMARY KEY, body text, secret text);
GRANT SELECT ON docs TO pgm_reader;
GRANT UPDATE (body) ON docs TO pgm_writer;
COMMENT ON TABLE docs IS 'documents';
CREATE PUBLICATION pub FOR TABLE docs;
