CREATE TABLE cities_2024 (id integer PRIMARY KEY, name text);
CREATE VIEW cities AS SELECT id, name FROM cities_2024;
GRANT SELECT ON cities TO pgm_reader;
