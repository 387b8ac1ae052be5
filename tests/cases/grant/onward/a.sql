-- grants made by roles that have the grant option: a chain, on a view that is rebuilt and a table that is not
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO pgm_reader, pgm_writer, pgm_admin;
CREATE TABLE app.t (id integer, n integer);
CREATE VIEW app.v AS SELECT id, n FROM app.t;
GRANT SELECT, INSERT ON app.t TO pgm_writer WITH GRANT OPTION;
GRANT SELECT ON app.v TO pgm_admin WITH GRANT OPTION;
SET ROLE pgm_writer;
GRANT INSERT ON app.t TO pgm_admin;
RESET ROLE;
SET ROLE pgm_admin;
GRANT SELECT ON app.v TO pgm_writer WITH GRANT OPTION;
SET ROLE pgm_writer;
GRANT SELECT ON app.v TO pgm_reader;
GRANT SELECT (n) ON app.v TO PUBLIC;
