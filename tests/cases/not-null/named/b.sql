CREATE TABLE t (a integer CONSTRAINT has_a NOT NULL, b integer, c integer CONSTRAINT has_c NOT NULL, d integer CONSTRAINT has_d NOT NULL NO INHERIT, e integer NOT NULL);
COMMENT ON CONSTRAINT has_a ON t IS 'an a';
