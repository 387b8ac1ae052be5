-- Two columns exchange their names, under a view and an index.
CREATE TABLE people (id integer, first_name text, last_name text);
CREATE INDEX people_first_name_idx ON people (first_name);
CREATE VIEW names AS SELECT first_name AS f, last_name AS l FROM people;
