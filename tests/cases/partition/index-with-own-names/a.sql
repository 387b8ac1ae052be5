-- A partition's index has a name that PostgreSQL would not choose: it is made by itself and attached.
CREATE TABLE m (id integer NOT NULL, v integer) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (100);
CREATE TABLE m_2 PARTITION OF m FOR VALUES FROM (100) TO (200);
