-- The default partition is partitioned itself, and rows leave it for a list with NULL, a new value, and a new partition by hash.
CREATE TABLE m (k text, v int) PARTITION BY LIST (k);
CREATE TABLE m_ab PARTITION OF m FOR VALUES IN ('a', 'b');
CREATE TABLE m_rest PARTITION OF m DEFAULT PARTITION BY RANGE (v);
CREATE TABLE m_rest_1 PARTITION OF m_rest FOR VALUES FROM (0) TO (10);
CREATE TABLE m_rest_2 PARTITION OF m_rest DEFAULT;
