CREATE EXTENSION btree_gist;
CREATE TABLE leases (id integer PRIMARY KEY, car bigint NOT NULL, period daterange NOT NULL,
    CONSTRAINT leases_excl EXCLUDE USING gist (car WITH =, period WITH &&));
COMMENT ON CONSTRAINT leases_excl ON leases IS 'one driver at a time';
