CREATE SCHEMA sales;
-- pgmend: renamed-from public.orders
CREATE TABLE sales.purchases (id integer PRIMARY KEY, total numeric);
CREATE TABLE sales.orders (id integer PRIMARY KEY, old boolean);
CREATE TABLE purchases (id integer);
