CREATE TABLE regions (code text PRIMARY KEY, name text NOT NULL);
CREATE TABLE areas (region text NOT NULL, no integer, name text, CONSTRAINT areas_key PRIMARY KEY (region, no));
