-- The part of an index on a leaf that is divided comes with the new table, before the rows.
CREATE TABLE places (a integer, b integer, c integer) PARTITION BY RANGE (a, abs(b));
CREATE TABLE places_4 PARTITION OF places FOR VALUES FROM (20, 10) TO (20, 20);
CREATE TABLE places_5 PARTITION OF places FOR VALUES FROM (20, 20) TO (MAXVALUE, MAXVALUE);
CREATE INDEX places_by ON places (a, abs(b), c);
