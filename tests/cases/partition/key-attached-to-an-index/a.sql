-- A partition's primary key is the part of its parent's that is a mere index.
CREATE TABLE m (id integer) PARTITION BY LIST (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES IN (1);
