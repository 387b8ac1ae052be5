-- A partition takes rows out of the default one and gives them back, under a foreign key that refers to the tree.
CREATE TABLE m (id int NOT NULL PRIMARY KEY, v text) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE TABLE m_rest PARTITION OF m DEFAULT;
CREATE TABLE r (m int REFERENCES m);
CREATE INDEX ON m (v);
