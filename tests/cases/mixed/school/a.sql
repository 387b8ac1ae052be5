-- Names move about: an index name to another table, a check's name to a key, a table's name to a view, a type's to a domain.
CREATE TYPE mark AS ENUM ('1', '2', '3', '4', '5', '6');
CREATE TABLE pupils (id integer PRIMARY KEY, name text NOT NULL, form text, CONSTRAINT form_rule CHECK (form <> ''));
CREATE TABLE lessons (id integer PRIMARY KEY, subject text NOT NULL, teacher text);
CREATE INDEX by_name ON pupils (name);
CREATE TABLE marks (
    pupil_id integer REFERENCES pupils (id),
    lesson_id integer REFERENCES lessons (id),
    mark mark NOT NULL DEFAULT '3'
);
CREATE TABLE averages (pupil_id integer PRIMARY KEY, mean numeric);
CREATE FUNCTION mean(integer) RETURNS numeric LANGUAGE sql STABLE
    AS $$ SELECT avg(mark::text::integer) FROM public.marks WHERE pupil_id = $1 $$;
