-- To another schema and to another name, past a table that is called alike.
CREATE SCHEMA sales;
CREATE TABLE orders (id integer PRIMARY KEY, total numeric);
CREATE TABLE sales.orders (id integer PRIMARY KEY, old boolean);
CREATE TABLE purchases (id integer);
