-- A partition leaves one tree for another.
CREATE TABLE hot (id integer NOT NULL, v text) PARTITION BY RANGE (id);
CREATE TABLE cold (id integer NOT NULL, v text) PARTITION BY RANGE (id);
CREATE TABLE part PARTITION OF hot FOR VALUES FROM (0) TO (100);
