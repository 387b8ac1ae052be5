-- each part altered, in place where PostgreSQL can; functions in another schema, made anew, dropped
CREATE SCHEMA "Ev";
CREATE FUNCTION "Ev"."Watch it"() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE FUNCTION other() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
CREATE EVENT TRIGGER tags ON ddl_command_end WHEN TAG IN ('CREATE TABLE') EXECUTE FUNCTION "Ev"."Watch it"();
CREATE EVENT TRIGGER function ON ddl_command_end EXECUTE FUNCTION "Ev"."Watch it"();
CREATE EVENT TRIGGER event ON table_rewrite EXECUTE FUNCTION other();
ALTER EVENT TRIGGER event ENABLE ALWAYS;
CREATE EVENT TRIGGER state ON ddl_command_start EXECUTE FUNCTION other();
ALTER EVENT TRIGGER state DISABLE;
CREATE EVENT TRIGGER replica ON sql_drop EXECUTE FUNCTION other();
CREATE EVENT TRIGGER same ON sql_drop EXECUTE FUNCTION other();
COMMENT ON EVENT TRIGGER tags IS 'comes back';
