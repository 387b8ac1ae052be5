ALTER TABLE hr.employees DROP CONSTRAINT employees_desk_fkey;

DROP TABLE facilities.desks;

DROP TABLE hr.employees;

DROP SCHEMA facilities;

DROP SCHEMA hr;
