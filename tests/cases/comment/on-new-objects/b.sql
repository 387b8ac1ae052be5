CREATE TABLE authors (
    id integer PRIMARY KEY
);
CREATE TYPE genre AS ENUM ('prose', 'verse');
CREATE TABLE works (
    id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    author integer NOT NULL REFERENCES authors (id),
    genre genre,
    title text NOT NULL UNIQUE CHECK (title <> '')
);
COMMENT ON TYPE genre IS 'two are enough';
COMMENT ON TABLE works IS 'printed ones';
COMMENT ON COLUMN works.title IS 'of the first edition';
COMMENT ON COLUMN works.id IS 'ours';
COMMENT ON CONSTRAINT works_pkey ON works IS 'key';
COMMENT ON CONSTRAINT works_author_fkey ON works IS 'one author';
COMMENT ON CONSTRAINT works_title_key ON works IS 'unique';
COMMENT ON CONSTRAINT works_title_check ON works IS 'not empty';
COMMENT ON SEQUENCE works_id_seq IS 'from one';
