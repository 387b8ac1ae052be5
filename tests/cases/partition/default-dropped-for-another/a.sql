-- The default partition goes, and its rows move to the one that comes in its place; and back.
CREATE TABLE m (id int NOT NULL, v text) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE TABLE m_rest PARTITION OF m DEFAULT;
