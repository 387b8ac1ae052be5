-- Longer varchar and varchar to text are catalogue changes: no rewrite, and the index is kept.
CREATE TABLE cities (id integer PRIMARY KEY, name varchar(30) NOT NULL, region varchar(10), note varchar);
CREATE INDEX cities_region_idx ON cities (region);
