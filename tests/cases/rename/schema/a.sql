-- A schema with everything in it, and things outside that name it.
CREATE SCHEMA sales;
CREATE TYPE sales.state AS ENUM ('open', 'done');
CREATE TABLE sales.orders (id serial PRIMARY KEY, state sales.state DEFAULT 'open');
CREATE INDEX ON sales.orders (state);
CREATE FUNCTION sales.count_of(s sales.state) RETURNS bigint LANGUAGE sql
    BEGIN ATOMIC SELECT count(*) AS n FROM sales.orders WHERE orders.state = s; END;
CREATE VIEW open_orders AS SELECT id FROM sales.orders WHERE state = 'open';
CREATE TABLE lines (order_id integer REFERENCES sales.orders);
COMMENT ON SCHEMA sales IS 'what is sold';
