CREATE TABLE parts (id integer, weight integer) PARTITION BY RANGE (id);
CREATE TABLE parts_all PARTITION OF parts DEFAULT;
ALTER TABLE parts ADD CONSTRAINT weighed NOT NULL weight NOT VALID;
