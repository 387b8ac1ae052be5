-- event triggers that would refuse the plan's own steps: gone before them, there after them
CREATE FUNCTION refuse() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no %', tg_tag; END $$;
CREATE TABLE old (id int);
CREATE TABLE t (id int);
CREATE EVENT TRIGGER goes ON ddl_command_start EXECUTE FUNCTION refuse();
CREATE EVENT TRIGGER silenced ON sql_drop WHEN TAG IN ('DROP TABLE', 'DROP VIEW') EXECUTE FUNCTION refuse();
COMMENT ON EVENT TRIGGER goes IS 'no changes';
