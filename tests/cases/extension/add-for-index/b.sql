CREATE EXTENSION pg_trgm;
CREATE TABLE articles (id integer PRIMARY KEY, title text NOT NULL, body text);
CREATE INDEX articles_title_idx ON articles USING gist (title gist_trgm_ops);
CREATE INDEX articles_body_idx ON articles USING gin (body gin_trgm_ops) WHERE body IS NOT NULL;
