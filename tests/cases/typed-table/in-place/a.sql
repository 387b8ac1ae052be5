-- A table becomes a typed one and back, in place.
CREATE TYPE person AS (id integer, name text);
CREATE TABLE people (id integer PRIMARY KEY, name text);
