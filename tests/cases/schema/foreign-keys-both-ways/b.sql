CREATE TABLE public.settings (
    key text PRIMARY KEY,
    value text
);
CREATE SCHEMA hr;
CREATE SCHEMA facilities;
CREATE TABLE hr.employees (id integer PRIMARY KEY, desk_id integer);
CREATE TABLE facilities.desks (
    id integer PRIMARY KEY,
    keeper_id integer REFERENCES hr.employees (id)
);
ALTER TABLE hr.employees
    ADD CONSTRAINT employees_desk_fkey FOREIGN KEY (desk_id) REFERENCES facilities.desks (id);
