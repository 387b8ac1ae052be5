CREATE TABLE audit (
    id integer PRIMARY KEY
);
CREATE TABLE departments (id integer PRIMARY KEY, head_id integer);
CREATE TABLE employees (
    id integer PRIMARY KEY,
    department_id integer NOT NULL CONSTRAINT employees_department_fkey REFERENCES departments (id)
);
ALTER TABLE departments ADD CONSTRAINT departments_head_fkey FOREIGN KEY (head_id) REFERENCES employees (id);
