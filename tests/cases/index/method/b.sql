CREATE TABLE samples (id integer PRIMARY KEY, at timestamptz, doc jsonb, tags text[], key text, box box);
CREATE INDEX samples_at_idx ON samples USING brin (at) WITH (pages_per_range = 32);
CREATE INDEX samples_doc_idx ON samples USING gin (doc jsonb_path_ops);
CREATE INDEX samples_tags_idx ON samples USING gin (tags) WITH (fastupdate = off);
CREATE INDEX samples_key_idx ON samples USING hash (key);
CREATE INDEX samples_box_idx ON samples USING spgist (box);
