-- Constraint triggers are deferrable, may name another table, and do not know CREATE OR REPLACE.
CREATE TABLE carts (id integer PRIMARY KEY);
CREATE TABLE cart_items (id integer PRIMARY KEY, cart integer);
CREATE FUNCTION cart_check() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER carts_filled AFTER INSERT ON carts
    FOR EACH ROW EXECUTE FUNCTION cart_check();
CREATE TRIGGER items_plain AFTER INSERT ON cart_items FOR EACH ROW EXECUTE FUNCTION cart_check();
