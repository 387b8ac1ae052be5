-- A materialized view's columns have the storage and compression of a table's.
CREATE TABLE t (a text, "B" text);
CREATE MATERIALIZED VIEW v AS SELECT a, "B" FROM t;
