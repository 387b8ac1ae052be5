-- Comments of things that live on a table, of schemas and of an extension, whose own comment comes from its author.
CREATE SCHEMA shop;
CREATE EXTENSION pg_trgm;
CREATE TABLE shop.items (id integer PRIMARY KEY);
CREATE FUNCTION shop.touched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER same BEFORE INSERT ON shop.items FOR EACH ROW EXECUTE FUNCTION shop.touched();
CREATE POLICY same ON shop.items USING (true);
