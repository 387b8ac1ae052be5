CREATE TABLE employees (id integer PRIMARY KEY, name text, salary numeric);
CREATE VIEW directory AS SELECT id, name FROM employees;
CREATE VIEW directory_names AS SELECT name FROM directory;
GRANT SELECT ON directory TO pgm_reader;
