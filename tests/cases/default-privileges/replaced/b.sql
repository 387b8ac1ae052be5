CREATE TABLE neighbour (id bigint);
GRANT SELECT ON neighbour TO pgm_reader;
CREATE TABLE new_one (id integer);
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO pgm_writer;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT ON TABLES TO pgm_admin;
CREATE TABLE newer (id integer);
CREATE VIEW seen AS SELECT id FROM neighbour;
REVOKE ALL ON seen FROM pgm_writer;
