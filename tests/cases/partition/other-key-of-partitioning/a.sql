-- Another partition key: the parent is made anew round its partitions, which keep their rows.
CREATE TABLE m (id integer NOT NULL, at date NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (100);
COMMENT ON TABLE m IS 'kept';
CREATE VIEW v AS SELECT id FROM m;
