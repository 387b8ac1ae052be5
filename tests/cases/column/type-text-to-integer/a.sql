-- No assignment cast: the type change needs USING, and the text default must be gone before and back after as a number.
CREATE TABLE parcels (id integer PRIMARY KEY, pieces text NOT NULL DEFAULT '1', lane varchar(5));
CREATE INDEX parcels_pieces_idx ON parcels (pieces);
