-- The new name is still a view's, which goes.
CREATE TABLE orders_data (id integer PRIMARY KEY, x text);
CREATE VIEW orders AS SELECT id, x FROM orders_data;
CREATE VIEW counted AS SELECT count(*) AS n FROM orders_data;
