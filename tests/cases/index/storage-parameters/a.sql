-- Parameters change in place; the index is not built again for them.
CREATE TABLE logs (id integer PRIMARY KEY, at timestamptz, words tsvector);
CREATE INDEX logs_at_idx ON logs (at) WITH (fillfactor = 50);
CREATE INDEX logs_words_idx ON logs USING gin (words) WITH (fastupdate = off);
ALTER TABLE logs ADD CONSTRAINT logs_at_key UNIQUE (at, id) WITH (fillfactor = 60);
