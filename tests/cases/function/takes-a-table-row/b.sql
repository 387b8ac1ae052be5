CREATE TABLE people (id integer PRIMARY KEY, first text, last text, title text);
CREATE FUNCTION full_name(people) RETURNS text LANGUAGE sql IMMUTABLE
    AS $$ SELECT concat_ws(' ', $1.title, $1.first, $1.last) $$;
CREATE VIEW directory AS SELECT p.id, p.full_name FROM people p;
