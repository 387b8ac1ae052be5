CREATE TABLE logs (id integer PRIMARY KEY, at timestamptz, words tsvector);
CREATE INDEX logs_at_idx ON logs (at) WITH (fillfactor = 90, deduplicate_items = off);
CREATE INDEX logs_words_idx ON logs USING gin (words);
ALTER TABLE logs ADD CONSTRAINT logs_at_key UNIQUE (at, id) WITH (fillfactor = 80);
