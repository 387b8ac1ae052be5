-- A primary key and a unique constraint come to a tree that has rows, and go again.
CREATE TABLE m (id integer NOT NULL, v integer NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (100);
CREATE TABLE m_2 PARTITION OF m DEFAULT;
