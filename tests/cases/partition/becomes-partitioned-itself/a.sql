-- A partition with an index and a comment is partitioned itself from now on, with a default; and back.
CREATE TABLE m (id int NOT NULL, v text NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE TABLE m_2 PARTITION OF m FOR VALUES FROM (10) TO (20);
CREATE INDEX ON m_1 (v);
COMMENT ON TABLE m_1 IS 'kept';
