DROP VIEW eu.big;

DROP INDEX us.orders_total_idx;

ALTER TABLE eu.orders ALTER COLUMN total TYPE integer USING total::integer;

CREATE INDEX orders_total_idx ON us.orders USING btree (total);

CREATE VIEW eu.big AS
 SELECT orders.id
   FROM eu.orders
  WHERE (orders.total > 100);
