-- The parent goes, its partitions stay as tables with their rows; and back.
CREATE TABLE m (id integer NOT NULL, v text, PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (100);
CREATE TABLE m_2 PARTITION OF m FOR VALUES FROM (100) TO (200);
CREATE INDEX m_v_idx ON m (v);
