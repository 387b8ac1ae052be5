-- Row triggers are cloned onto partitions; comments on a partition's own index and constraint stay where they are.
CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
CREATE TABLE m (id integer NOT NULL, v integer, CONSTRAINT m_pk PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (100);
