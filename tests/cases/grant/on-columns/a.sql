-- REVOKE on a table takes the same privilege on its columns along: the column grants must come after it.
CREATE TABLE people (id integer PRIMARY KEY, name text, salary numeric, "Notes" text);
GRANT SELECT ON people TO pgm_reader;
GRANT SELECT (id), UPDATE (name) ON people TO pgm_reader;
GRANT UPDATE (salary, name), INSERT (id, name) ON people TO pgm_writer;
