-- The excluded column widens: constraint and operator class follow, or the constraint is rebuilt, with its comment.
CREATE EXTENSION btree_gist;
CREATE TABLE leases (id integer PRIMARY KEY, car integer NOT NULL, period daterange NOT NULL,
    CONSTRAINT leases_excl EXCLUDE USING gist (car WITH =, period WITH &&));
COMMENT ON CONSTRAINT leases_excl ON leases IS 'one driver at a time';
