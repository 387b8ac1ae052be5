-- pgmend: renamed-from sales
CREATE SCHEMA shop;
CREATE TYPE shop.state AS ENUM ('open', 'done');
CREATE TABLE shop.orders (id serial PRIMARY KEY, state shop.state DEFAULT 'open');
CREATE INDEX ON shop.orders (state);
CREATE FUNCTION shop.count_of(s shop.state) RETURNS bigint LANGUAGE sql
    BEGIN ATOMIC SELECT count(*) AS n FROM shop.orders WHERE orders.state = s; END;
CREATE VIEW open_orders AS SELECT id FROM shop.orders WHERE state = 'open';
CREATE TABLE lines (order_id integer REFERENCES shop.orders);
COMMENT ON SCHEMA shop IS 'what is sold';
