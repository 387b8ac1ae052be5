-- A partition takes rows out of the default one in a tree whose rows refer to each other.
CREATE TABLE m (id int PRIMARY KEY, up int REFERENCES m) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (10);
CREATE TABLE m_d PARTITION OF m DEFAULT;
