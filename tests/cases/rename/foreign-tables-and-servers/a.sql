-- Wrapper, server and event trigger have no schema.
CREATE FOREIGN DATA WRAPPER wire;
CREATE SERVER far FOREIGN DATA WRAPPER wire;
CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER watching ON ddl_command_end EXECUTE FUNCTION watch();
CREATE COLLATION german (LOCALE = 'C');
CREATE TABLE t (x text COLLATE german);
