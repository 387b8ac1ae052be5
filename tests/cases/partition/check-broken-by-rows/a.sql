-- A table becomes partitioned under a check that is not valid and that a row breaks: it comes after the rows have moved.
CREATE TABLE parts (id integer NOT NULL, weight integer);
INSERT INTO parts VALUES (1, -5);
ALTER TABLE parts ADD CONSTRAINT heavy CHECK (weight > 0) NOT VALID;
CREATE TABLE neighbours (n integer);
