CREATE SCHEMA attic;

ALTER FUNCTION sales.dust() SET SCHEMA attic;

ALTER TABLE sales.orders SET SCHEMA public;

DROP SCHEMA sales;
