-- The type's attributes change with rows in the table of it.
CREATE TYPE person AS (id integer, name text, gone date);
CREATE TABLE people OF person (PRIMARY KEY (id));
CREATE VIEW v AS SELECT id FROM people;
