-- default privileges of a schema that is made, and goes, with them
CREATE TABLE neighbour (id integer);
GRANT SELECT ON neighbour TO pgm_reader;
