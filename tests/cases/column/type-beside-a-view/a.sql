-- A view on other columns of the table is in nobody's way and is left alone.
CREATE TABLE orders (id integer PRIMARY KEY, note varchar(50), total integer);
CREATE VIEW totals AS SELECT id, total FROM orders;
CREATE MATERIALIZED VIEW grand_total AS SELECT sum(total) AS total FROM orders;
CREATE FUNCTION total_of(o integer) RETURNS integer
    LANGUAGE sql STABLE BEGIN ATOMIC SELECT total FROM orders WHERE id = o; END;
