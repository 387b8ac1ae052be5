CREATE SCHEMA facilities;

CREATE SCHEMA hr;

CREATE TABLE facilities.desks (
    id integer NOT NULL,
    keeper_id integer,
    CONSTRAINT desks_pkey PRIMARY KEY (id)
);

CREATE TABLE hr.employees (
    id integer NOT NULL,
    desk_id integer,
    CONSTRAINT employees_pkey PRIMARY KEY (id)
);

ALTER TABLE facilities.desks ADD CONSTRAINT desks_keeper_id_fkey FOREIGN KEY (keeper_id) REFERENCES hr.employees (id);

ALTER TABLE hr.employees ADD CONSTRAINT employees_desk_fkey FOREIGN KEY (desk_id) REFERENCES facilities.desks (id);
