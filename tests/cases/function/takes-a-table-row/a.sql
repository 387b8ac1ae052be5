-- Functions on a table's row type: computed "columns" that a view and an index use, while the table grows.
CREATE TABLE people (id integer PRIMARY KEY, first text, last text);
CREATE FUNCTION full_name(people) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $1.first || ' ' || $1.last $$;
CREATE VIEW directory AS SELECT p.id, p.full_name FROM people p;
