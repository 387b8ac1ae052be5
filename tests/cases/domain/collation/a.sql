-- A domain's collation cannot be altered; the index on the column sorts differently afterwards.
CREATE DOMAIN surname AS text;
CREATE TABLE people (id integer PRIMARY KEY, surname surname);
CREATE INDEX people_surname_idx ON people (surname);
