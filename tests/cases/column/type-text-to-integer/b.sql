CREATE TABLE parcels (id integer PRIMARY KEY, pieces integer NOT NULL DEFAULT 1, lane smallint);
CREATE INDEX parcels_pieces_idx ON parcels (pieces);
