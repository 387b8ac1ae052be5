CREATE TABLE salaries (id integer PRIMARY KEY, person text, amount numeric, currency text);
ALTER TABLE salaries ENABLE ROW LEVEL SECURITY;
CREATE VIEW my_salary WITH (security_invoker = true, security_barrier = true) AS
    SELECT amount, currency FROM salaries WHERE person = CURRENT_USER;
CREATE VIEW all_salaries AS SELECT id, amount FROM salaries;
