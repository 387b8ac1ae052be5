-- One partition is split in two, two are joined to one: no row is lost.
CREATE TABLE m (id int NOT NULL, v text) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE TABLE m_rest PARTITION OF m FOR VALUES FROM (10) TO (100);
