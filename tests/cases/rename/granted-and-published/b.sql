-- pgmend: renamed-from docs
CREATE TABLE papers (id integer PRIMARY KEY,
    -- pgmend: renamed-from body
    text text, secret text);
GRANT SELECT ON papers TO pgm_reader;
GRANT UPDATE (text) ON papers TO pgm_writer;
COMMENT ON TABLE papers IS 'documents';
-- pgmend: renamed-from pub
CREATE PUBLICATION news FOR TABLE papers;
