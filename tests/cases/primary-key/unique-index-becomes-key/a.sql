-- A unique index of the name the key wants stands in the way, or is what the key can be built on.
CREATE TABLE assets (id integer NOT NULL, tag text NOT NULL);
CREATE UNIQUE INDEX assets_pkey ON assets (id);
