-- Money: a composite type, generated columns and functions over them change together, and rights stay tight.
CREATE TYPE pay_item AS (label text, amount numeric(10,2));
CREATE TABLE employees (id integer PRIMARY KEY, name text NOT NULL, grade smallint NOT NULL DEFAULT 1, iban text);
CREATE FUNCTION base_pay(grade smallint) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT grade * 1000.0 $$;
CREATE TABLE payslips (
    employee_id integer REFERENCES employees (id),
    month date,
    grade smallint NOT NULL,
    base numeric GENERATED ALWAYS AS (base_pay(grade)) STORED,
    extras pay_item[],
    PRIMARY KEY (employee_id, month)
);
CREATE VIEW payroll AS SELECT month, sum(base) AS total FROM payslips GROUP BY month;
REVOKE EXECUTE ON FUNCTION base_pay(smallint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION base_pay(smallint) TO pgm_writer;
GRANT SELECT (id, name) ON employees TO pgm_reader;
GRANT SELECT ON payroll TO pgm_reader;
