-- The type of a column that rows are partitioned by changes: the tables of the tree's inside are made anew, those with the rows are altered and attached again.
CREATE TABLE other (x int PRIMARY KEY);
CREATE TABLE m (id integer NOT NULL PRIMARY KEY, "Note" text DEFAULT 'x', o int REFERENCES other) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE TABLE m_2 PARTITION OF m FOR VALUES FROM (10) TO (100) PARTITION BY HASH (id);
CREATE TABLE m_2_0 PARTITION OF m_2 FOR VALUES WITH (MODULUS 2, REMAINDER 0);
CREATE TABLE m_2_1 PARTITION OF m_2 FOR VALUES WITH (MODULUS 2, REMAINDER 1);
CREATE TABLE r (m integer REFERENCES m);
CREATE INDEX ON m ("Note");
COMMENT ON TABLE m IS 'hi';
COMMENT ON TABLE m_1 IS 'hi 1';
CREATE VIEW v AS SELECT id, "Note" FROM m;
