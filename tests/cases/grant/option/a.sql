-- The grant option is added, taken away with the privilege kept, and kept with others added.
CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, v integer);
CREATE SEQUENCE app.s;
GRANT SELECT ON app.t TO pgm_reader;
GRANT INSERT, UPDATE ON app.t TO pgm_writer WITH GRANT OPTION;
GRANT SELECT (v) ON app.t TO pgm_writer;
GRANT USAGE ON SEQUENCE app.s TO pgm_writer WITH GRANT OPTION;
GRANT USAGE ON SCHEMA app TO pgm_admin WITH GRANT OPTION;
