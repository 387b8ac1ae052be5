CREATE TABLE parts (id bigint, whole bigint, CONSTRAINT parts_pkey PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (0) TO (100);
CREATE TABLE parts_2 (id bigint NOT NULL);
ALTER TABLE parts ADD CONSTRAINT of_whole FOREIGN KEY (whole) REFERENCES parts (id);
