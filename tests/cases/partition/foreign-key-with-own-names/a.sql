-- A partition that had its foreign key before its parent did keeps the key's name.
CREATE TABLE r (id integer PRIMARY KEY);
CREATE TABLE m (id integer, v integer) PARTITION BY LIST (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES IN (1);
CREATE TABLE m_2 PARTITION OF m FOR VALUES IN (2) PARTITION BY LIST (v);
CREATE TABLE m_2_1 PARTITION OF m_2 FOR VALUES IN (1);
