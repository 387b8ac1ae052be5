-- Replica identity and CLUSTER ON name an index: when it is rebuilt, both marks are gone.
CREATE TABLE feeds (id integer NOT NULL, url text NOT NULL, seen date);
CREATE UNIQUE INDEX feeds_id_key ON feeds (id);
CREATE INDEX feeds_seen_idx ON feeds (seen);
ALTER TABLE feeds REPLICA IDENTITY USING INDEX feeds_id_key;
ALTER TABLE feeds CLUSTER ON feeds_seen_idx;
