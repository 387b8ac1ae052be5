-- An index on the parent reaches partitions and sub-partitions by itself; dropped, it takes theirs along.
CREATE TABLE m (id integer NOT NULL, region text, v integer) PARTITION BY LIST (region);
CREATE TABLE m_eu PARTITION OF m FOR VALUES IN ('eu') PARTITION BY RANGE (id);
CREATE TABLE m_eu_1 PARTITION OF m_eu FOR VALUES FROM (0) TO (100);
CREATE TABLE m_us PARTITION OF m FOR VALUES IN ('us');
