CREATE TABLE orders (id integer PRIMARY KEY, total numeric);
CREATE FUNCTION order_sync() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER orders_sync AFTER UPDATE ON orders FOR EACH ROW WHEN (NEW.total > 100) EXECUTE FUNCTION order_sync();
ALTER TABLE orders ENABLE REPLICA TRIGGER orders_sync;
COMMENT ON TRIGGER orders_sync ON orders IS 'replica only';
