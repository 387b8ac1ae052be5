-- Each index keeps its name and column and changes its method.
CREATE TABLE samples (id integer PRIMARY KEY, at timestamptz, doc jsonb, tags text[], key text, box box);
CREATE INDEX samples_at_idx ON samples (at);
CREATE INDEX samples_doc_idx ON samples USING gin (doc);
CREATE INDEX samples_tags_idx ON samples (tags);
CREATE INDEX samples_key_idx ON samples (key);
CREATE INDEX samples_box_idx ON samples USING gist (box);
