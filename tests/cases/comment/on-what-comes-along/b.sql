CREATE TYPE "Price range" AS RANGE (subtype = bigint, multirange_type_name = "Price ranges");
CREATE TABLE items (id bigint PRIMARY KEY, price "Price range", prices "Price ranges");
CREATE FUNCTION check_it() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE CONSTRAINT TRIGGER "Check it" AFTER INSERT ON items DEFERRABLE FOR EACH ROW EXECUTE FUNCTION check_it();
COMMENT ON CONSTRAINT "Check it" ON items IS 'its constraint';
CREATE VIEW "All" AS SELECT id FROM items;
COMMENT ON TYPE "Price range" IS 'one';
COMMENT ON TYPE "Price ranges" IS 'as many as you like';
COMMENT ON RULE "_RETURN" ON "All" IS 'what it shows';
