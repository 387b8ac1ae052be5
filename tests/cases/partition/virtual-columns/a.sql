-- Virtual columns of partitions get another expression; a table joins that computed otherwise.
CREATE TABLE m (id int, g int GENERATED ALWAYS AS (id * 2) VIRTUAL) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE TABLE m_2 (id int, g int GENERATED ALWAYS AS (id * 3) VIRTUAL);
