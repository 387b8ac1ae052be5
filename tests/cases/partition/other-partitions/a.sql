-- Another partition key and other partitions: the rows move over.
CREATE TABLE m (id integer NOT NULL, at date NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (100);
CREATE TABLE m_2 PARTITION OF m FOR VALUES FROM (100) TO (200);
