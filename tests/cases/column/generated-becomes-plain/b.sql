CREATE TABLE boxes (id integer PRIMARY KEY, a integer, b integer, volume integer DEFAULT 0);
CREATE INDEX boxes_volume_idx ON boxes (volume);
