CREATE SCHEMA sales;
-- pgmend: renamed-from public.orders
CREATE TABLE sales.orders (id serial PRIMARY KEY, total numeric);
CREATE INDEX orders_total ON sales.orders (total);
CREATE VIEW sums AS SELECT sum(total) AS s FROM sales.orders;
-- pgmend: renamed-from attic.dust
CREATE FUNCTION sales.dust() RETURNS integer LANGUAGE sql AS 'SELECT 1';
