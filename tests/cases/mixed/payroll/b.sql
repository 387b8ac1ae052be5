CREATE TYPE pay_item AS (label text, amount numeric(10,2), taxed boolean);
CREATE TABLE employees (id integer PRIMARY KEY, name text NOT NULL, grade integer NOT NULL DEFAULT 1);
CREATE FUNCTION base_pay(grade integer) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT grade * 1000.0 $$;
CREATE TABLE payslips (
    employee_id integer REFERENCES employees (id),
    month date CHECK (extract(day FROM month) = 1),
    grade integer NOT NULL,
    base numeric GENERATED ALWAYS AS (base_pay(grade)) STORED,
    extras pay_item[],
    PRIMARY KEY (employee_id, month)
);
CREATE VIEW payroll WITH (security_barrier) AS
    SELECT month, count(*) AS people, sum(base) AS total FROM payslips GROUP BY month;
REVOKE EXECUTE ON FUNCTION base_pay(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION base_pay(integer) TO pgm_writer, pgm_admin;
GRANT SELECT (id, name, grade) ON employees TO pgm_reader;
GRANT SELECT ON payroll TO pgm_reader;
