-- Another condition, another join: the columns are the same, so nothing above notices.
CREATE TABLE orders (id integer PRIMARY KEY, customer integer, paid boolean);
CREATE TABLE customers (id integer PRIMARY KEY, name text);
CREATE VIEW open_orders AS SELECT id, customer FROM orders WHERE NOT paid;
CREATE VIEW open_customers AS SELECT DISTINCT customer FROM open_orders;
CREATE MATERIALIZED VIEW open_count AS SELECT count(*) AS n FROM open_orders;
