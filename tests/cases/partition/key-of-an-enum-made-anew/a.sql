-- The enum that rows are partitioned by gets its labels in another order: every partition moves over to the new type.
CREATE TYPE e AS ENUM ('a', 'b', 'c', 'd');
CREATE TABLE m (k e, v int) PARTITION BY LIST (k);
CREATE TABLE m_ab PARTITION OF m FOR VALUES IN ('a', 'b');
CREATE TABLE m_c PARTITION OF m FOR VALUES IN ('c');
CREATE TABLE m_d PARTITION OF m DEFAULT;
