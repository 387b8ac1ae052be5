-- Partitions may have defaults, NOT NULL and checks of their own, which the parent's statements must leave alone.
CREATE TABLE m (id integer NOT NULL, a integer DEFAULT 1, b integer NOT NULL DEFAULT 5) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m (a DEFAULT 2) FOR VALUES FROM (0) TO (100);
CREATE TABLE m_2 PARTITION OF m (a NOT NULL, CHECK (a <> 7)) FOR VALUES FROM (100) TO (200);
CREATE TABLE m_3 PARTITION OF m FOR VALUES FROM (200) TO (300);
ALTER TABLE m_3 ALTER COLUMN a DROP DEFAULT;
