-- A column of the partition key goes, and another one becomes the key: rows move to where they belong by it.
CREATE TABLE m (a int NOT NULL, b int NOT NULL, v text, PRIMARY KEY (a, b)) PARTITION BY RANGE (a);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE TABLE m_2 PARTITION OF m FOR VALUES FROM (10) TO (20);
