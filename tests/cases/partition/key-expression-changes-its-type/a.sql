-- A column that an expression of a partition key uses changes its type, and the expression with it or not.
CREATE TABLE m (id varchar(20), at timestamp) PARTITION BY LIST (lower(id));
CREATE TABLE m_a PARTITION OF m FOR VALUES IN ('a');
CREATE TABLE m_b PARTITION OF m FOR VALUES IN ('b', 'c');
CREATE TABLE d (id int, at timestamp) PARTITION BY RANGE (date_trunc('day', at));
CREATE TABLE d_0 PARTITION OF d FOR VALUES FROM (MINVALUE) TO ('2020-01-01');
CREATE TABLE d_1 PARTITION OF d FOR VALUES FROM ('2020-01-01') TO (MAXVALUE);
