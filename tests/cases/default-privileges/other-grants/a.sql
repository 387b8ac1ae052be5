-- What is granted of objects to come changes: for one role, for everybody, with and without the right to pass it on.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO pgm_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO pgm_writer WITH GRANT OPTION;
GRANT USAGE ON SCHEMA public TO pgm_reader;
CREATE TABLE before (id integer);
