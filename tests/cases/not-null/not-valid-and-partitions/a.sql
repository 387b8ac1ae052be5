-- NOT NULL that is not valid comes to a partitioned table: its old partition and a new one have it as valid.
CREATE TABLE m (id int, v int) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (10);
