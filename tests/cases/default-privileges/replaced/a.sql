-- default privileges go and come while objects are made: those that go give nothing any more, those that come nothing yet
CREATE TABLE neighbour (id integer);
GRANT SELECT ON neighbour TO pgm_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO pgm_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, DELETE ON TABLES TO pgm_admin;
CREATE TABLE old_one (id integer);
CREATE VIEW seen AS SELECT id FROM neighbour;
REVOKE ALL ON seen FROM pgm_reader;
