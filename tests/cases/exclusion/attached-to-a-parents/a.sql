-- A partitioned table gets an exclusion constraint that reaches its partitions; a column of it changes its type.
CREATE TABLE rooms (hall integer NOT NULL, no integer) PARTITION BY LIST (hall);
CREATE TABLE rooms_1 PARTITION OF rooms FOR VALUES IN (1);
CREATE TABLE rooms_rest PARTITION OF rooms DEFAULT;
