-- Objects of the same name in two schemas: only one of each pair changes, the twin must be left alone.
CREATE SCHEMA eu;
CREATE SCHEMA us;
CREATE TABLE eu.orders (id integer PRIMARY KEY, total integer);
CREATE TABLE us.orders (id integer PRIMARY KEY, total integer);
CREATE INDEX orders_total_idx ON eu.orders (total);
CREATE INDEX orders_total_idx ON us.orders (total);
CREATE VIEW eu.big AS SELECT id FROM eu.orders WHERE total > 100;
CREATE VIEW us.big AS SELECT id FROM us.orders WHERE total > 100;
