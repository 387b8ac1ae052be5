-- A table becomes a partition and has more columns than its table, with a key, an index, a check and a view on them: they go before.
CREATE TABLE m (id int NOT NULL, v text, CONSTRAINT m_ok CHECK (v <> '')) PARTITION BY RANGE (id);
CREATE TABLE m_1 (id int NOT NULL, s int, v text, t int, CONSTRAINT other CHECK (s > 0), UNIQUE (s));
CREATE INDEX ON m_1 (s, v);
CREATE VIEW w AS SELECT s FROM m_1;
