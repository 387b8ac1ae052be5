-- What has no statement of its own has a comment of its own: the multirange type of a range, the constraint of a constraint trigger, the rule of a view.
CREATE TYPE "Price range" AS RANGE (subtype = numeric, multirange_type_name = "Price ranges");
CREATE TABLE items (id integer PRIMARY KEY, price "Price range", prices "Price ranges");
CREATE FUNCTION check_it() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE CONSTRAINT TRIGGER "Check it" AFTER INSERT ON items DEFERRABLE FOR EACH ROW EXECUTE FUNCTION check_it();
COMMENT ON TRIGGER "Check it" ON items IS 'the trigger';
CREATE VIEW "All" AS SELECT id FROM items;
COMMENT ON TYPE "Price ranges" IS 'as many as you like';
COMMENT ON RULE "_RETURN" ON "All" IS 'what it shows';
