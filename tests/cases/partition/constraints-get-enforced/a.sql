-- A check and a foreign key of a partitioned table are enforced from now on, and not any more; a partition comes.
CREATE TABLE o (id int PRIMARY KEY);
CREATE TABLE m (id int, v int CHECK (v > 0) NOT ENFORCED, o int REFERENCES o NOT ENFORCED) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (10);
