DROP VIEW eu.big;

DROP INDEX us.orders_total_idx;

ALTER TABLE eu.orders ALTER COLUMN total TYPE bigint USING total::bigint;

CREATE INDEX orders_total_idx ON us.orders USING btree (total DESC);

CREATE VIEW eu.big AS
 SELECT orders.id
   FROM eu.orders
  WHERE (orders.total > 100);
