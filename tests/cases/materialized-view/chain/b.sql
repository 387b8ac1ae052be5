CREATE TABLE sales (shop integer, amount bigint, note text);
CREATE MATERIALIZED VIEW shop_sales AS SELECT shop, sum(amount) AS amount FROM sales GROUP BY shop;
CREATE UNIQUE INDEX shop_sales_key ON shop_sales (shop);
CREATE MATERIALIZED VIEW top_shops AS SELECT shop FROM shop_sales WHERE amount > 1000;
CREATE INDEX top_shops_idx ON top_shops (shop);
CREATE MATERIALIZED VIEW notes AS SELECT note FROM sales;
