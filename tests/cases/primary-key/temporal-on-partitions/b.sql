CREATE EXTENSION btree_gist;
CREATE TABLE stays (hotel text NOT NULL, room integer NOT NULL DEFAULT 1, during daterange) PARTITION BY LIST (hotel);
CREATE TABLE stays_a PARTITION OF stays FOR VALUES IN ('a');
CREATE TABLE stays_more PARTITION OF stays DEFAULT;
ALTER TABLE stays ADD CONSTRAINT stays_once UNIQUE (hotel, room, during WITHOUT OVERLAPS);
