-- A partition that brings a key of its own keeps it under its name when it is attached.
CREATE TABLE m (id integer NOT NULL, v text, CONSTRAINT m_pk PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (100);
