-- the kinds, the columns and the target of a statistics object, each alone
CREATE TABLE orders (id int PRIMARY KEY, city text, zip text, total numeric);
CREATE STATISTICS orders_place (ndistinct, dependencies) ON city, zip FROM orders;
CREATE STATISTICS orders_target (mcv) ON city, zip FROM orders;
CREATE STATISTICS orders_columns ON city, zip FROM orders;
CREATE STATISTICS orders_gone ON zip, total FROM orders;
CREATE STATISTICS orders_same (mcv) ON id, total FROM orders;
ALTER STATISTICS orders_same SET STATISTICS 10;
COMMENT ON STATISTICS orders_place IS 'cities and their codes';
COMMENT ON STATISTICS orders_target IS 'often asked for';
