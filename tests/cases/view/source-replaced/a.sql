-- The view's table is dropped and its columns come from another one now, with the same names and types.
CREATE TABLE cities_2020 (id integer PRIMARY KEY, name text);
CREATE TABLE cities_2024 (id integer PRIMARY KEY, name text);
CREATE VIEW cities AS SELECT id, name FROM cities_2020;
GRANT SELECT ON cities TO pgm_reader;
