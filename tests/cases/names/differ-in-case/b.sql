CREATE TABLE orders (id integer PRIMARY KEY, "ID" integer DEFAULT 1, v integer);
CREATE TABLE "Orders" (id integer PRIMARY KEY, "ID" integer, v integer, "V" integer);
CREATE INDEX orders_v ON orders (v);
CREATE INDEX "Orders_v" ON "Orders" ("V");
CREATE FUNCTION "F"() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$ SELECT 3 $$;
