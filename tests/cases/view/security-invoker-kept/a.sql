-- CREATE OR REPLACE without WITH loses the options: with security_invoker that opens a hole.
CREATE TABLE salaries (id integer PRIMARY KEY, person text, amount numeric);
ALTER TABLE salaries ENABLE ROW LEVEL SECURITY;
CREATE VIEW my_salary WITH (security_invoker = true, security_barrier = true) AS
    SELECT amount FROM salaries WHERE person = CURRENT_USER;
CREATE VIEW all_salaries WITH (security_invoker = true) AS SELECT id, amount FROM salaries;
