-- pgmend: renamed-from wire
CREATE FOREIGN DATA WRAPPER cable;
-- pgmend: renamed-from far
CREATE SERVER near FOREIGN DATA WRAPPER cable;
CREATE FUNCTION watch() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
-- pgmend: renamed-from watching
CREATE EVENT TRIGGER guarding ON ddl_command_end EXECUTE FUNCTION watch();
-- pgmend: renamed-from german
CREATE COLLATION deutsch (LOCALE = 'C');
CREATE TABLE t (x text COLLATE deutsch);
