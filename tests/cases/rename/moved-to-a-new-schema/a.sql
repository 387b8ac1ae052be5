-- A table goes to a schema that has to be made; its sequence goes along.
CREATE SCHEMA attic;
CREATE TABLE orders (id serial PRIMARY KEY, total numeric);
CREATE INDEX orders_total ON orders (total);
CREATE VIEW sums AS SELECT sum(total) AS s FROM orders;
CREATE FUNCTION attic.dust() RETURNS integer LANGUAGE sql AS 'SELECT 1';
