-- One partition has the index already: the parent's takes it as its own.
CREATE TABLE m (id integer NOT NULL, v integer) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (100);
CREATE TABLE m_2 PARTITION OF m FOR VALUES FROM (100) TO (200);
CREATE INDEX on_one_only ON m_1 (v);
CREATE INDEX on_two_only ON m_2 (id, v);
