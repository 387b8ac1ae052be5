CREATE DOMAIN surname AS text COLLATE "C";
CREATE TABLE people (id integer PRIMARY KEY, surname surname);
CREATE INDEX people_surname_idx ON people (surname);
