-- A generated text-search column and an index on an expression with a configuration's name as a constant.
CREATE TABLE articles (id integer PRIMARY KEY, title text NOT NULL, body text);
CREATE INDEX articles_fts_idx ON articles USING gin (to_tsvector('simple', title));
