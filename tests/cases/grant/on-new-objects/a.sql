-- Grants of new objects come after them and are not revoked before the objects are dropped.
CREATE TABLE base (id integer PRIMARY KEY);
GRANT SELECT ON base TO pgm_reader;
