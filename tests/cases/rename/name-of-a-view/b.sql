-- pgmend: renamed-from orders_data
CREATE TABLE orders (id integer PRIMARY KEY, x text);
CREATE VIEW counted AS SELECT count(*) AS n FROM orders;
