-- The view still selects the column; it is rebuilt without it, with its grant, before the column can go.
CREATE TABLE employees (id integer PRIMARY KEY, name text, salary numeric, fax text);
CREATE VIEW directory AS SELECT id, name, fax FROM employees;
CREATE VIEW directory_names AS SELECT name FROM directory;
GRANT SELECT ON directory TO pgm_reader;
