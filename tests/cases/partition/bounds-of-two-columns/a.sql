-- Bounds over two columns move, and a partition with a default of its own comes between.
CREATE TABLE m (a int, b int) PARTITION BY RANGE (a, b);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0, MINVALUE) TO (10, 5);
CREATE TABLE m_2 PARTITION OF m FOR VALUES FROM (10, 5) TO (20, MAXVALUE);
