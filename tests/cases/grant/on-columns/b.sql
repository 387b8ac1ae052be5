CREATE TABLE people (id integer PRIMARY KEY, name text, salary numeric, "Notes" text);
GRANT SELECT (id, name) ON people TO pgm_reader;
GRANT UPDATE (name, "Notes"), INSERT (id, name), REFERENCES (id) ON people TO pgm_writer;
GRANT UPDATE ON people TO pgm_admin;
