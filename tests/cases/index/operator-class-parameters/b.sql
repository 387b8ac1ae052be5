CREATE EXTENSION pg_trgm;
CREATE TABLE pages (id integer PRIMARY KEY, body text);
CREATE INDEX pages_body_idx ON pages USING gist (body gist_trgm_ops (siglen = 32));
