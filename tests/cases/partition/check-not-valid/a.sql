-- A check that is not valid comes together with partitions: one made before it has it so, one made after it as valid.
CREATE TABLE m (id int NOT NULL, v int) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (10);
