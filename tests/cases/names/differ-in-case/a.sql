-- Names that differ in case only live side by side; folding one of them merges two objects.
CREATE TABLE orders (id integer PRIMARY KEY, "ID" integer, v integer);
CREATE TABLE "Orders" (id integer PRIMARY KEY, "ID" integer, v integer);
CREATE INDEX orders_v ON orders (v);
CREATE INDEX "Orders_v" ON "Orders" (v);
CREATE FUNCTION "F"() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$ SELECT 2 $$;
