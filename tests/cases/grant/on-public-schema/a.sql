-- The schema public belongs to the database: it is not created, but its privileges are declared.
CREATE TABLE t (id integer PRIMARY KEY);
GRANT SELECT ON t TO pgm_reader;
