CREATE TABLE feeds (id integer NOT NULL, url text NOT NULL, seen date);
CREATE UNIQUE INDEX feeds_id_key ON feeds (id, url);
CREATE INDEX feeds_seen_idx ON feeds (seen DESC);
ALTER TABLE feeds REPLICA IDENTITY USING INDEX feeds_id_key;
ALTER TABLE feeds CLUSTER ON feeds_seen_idx;
