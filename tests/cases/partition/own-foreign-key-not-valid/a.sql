-- A partition has a foreign key of its own that is not valid; its table gets the same one, valid, or loses it.
CREATE TABLE other (id int PRIMARY KEY);
CREATE TABLE m (id int NOT NULL, v int REFERENCES other) PARTITION BY RANGE (id);
CREATE TABLE m_1 PARTITION OF m FOR VALUES FROM (0) TO (10);
