-- WHEN, the column list, the events and the level: each defines the trigger.
CREATE TABLE stock (id integer PRIMARY KEY, pieces integer, price numeric, note text);
CREATE FUNCTION stock_event() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER t_when AFTER UPDATE ON stock FOR EACH ROW WHEN (OLD.pieces > NEW.pieces) EXECUTE FUNCTION stock_event();
CREATE TRIGGER t_columns AFTER UPDATE OF pieces ON stock FOR EACH ROW EXECUTE FUNCTION stock_event();
CREATE TRIGGER t_events AFTER INSERT ON stock FOR EACH ROW EXECUTE FUNCTION stock_event();
CREATE TRIGGER t_level AFTER DELETE ON stock FOR EACH ROW EXECUTE FUNCTION stock_event();
CREATE TRIGGER t_same AFTER DELETE ON stock FOR EACH ROW EXECUTE FUNCTION stock_event('a', 'it''s');
