CREATE TABLE orders (id integer PRIMARY KEY, customer integer, paid boolean);
CREATE TABLE customers (id integer PRIMARY KEY, name text);
CREATE VIEW open_orders AS SELECT o.id, o.customer FROM orders o JOIN customers c ON c.id = o.customer
    WHERE o.paid IS NOT TRUE;
CREATE VIEW open_customers AS SELECT DISTINCT customer FROM open_orders;
CREATE MATERIALIZED VIEW open_count AS SELECT count(*) AS n FROM open_orders;
