CREATE TABLE people (id integer, last_name text, first_name text);
CREATE INDEX people_last_name_idx ON people (last_name);
CREATE VIEW names AS SELECT last_name AS f, first_name AS l FROM people;
