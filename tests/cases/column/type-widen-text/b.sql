CREATE TABLE cities (id integer PRIMARY KEY, name varchar(80) NOT NULL, region text, note text);
CREATE INDEX cities_region_idx ON cities (region);
