-- A partition moves to another table of fewer columns, which itself loses one: both are dropped before it is attached.
CREATE TABLE m (id int NOT NULL, v text NOT NULL, w int) PARTITION BY RANGE (id);
CREATE TABLE k (id int NOT NULL, v text NOT NULL, w int, x int) PARTITION BY RANGE (id);
CREATE TABLE k_1 PARTITION OF k FOR VALUES FROM (0) TO (10);
CREATE INDEX ON k (x);
