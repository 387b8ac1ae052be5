CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no % here', tg_tag; END $$;
CREATE TABLE fresh (id int);
CREATE TABLE t (id int, note text);
CREATE EVENT TRIGGER "Comes ""now""" ON ddl_command_end EXECUTE FUNCTION refuse();
CREATE EVENT TRIGGER silenced ON sql_drop WHEN TAG IN ('DROP TABLE', 'DROP VIEW') EXECUTE FUNCTION refuse();
ALTER EVENT TRIGGER silenced DISABLE;
COMMENT ON EVENT TRIGGER "Comes ""now""" IS 'no more changes';
COMMENT ON EVENT TRIGGER silenced IS 'sleeps';
