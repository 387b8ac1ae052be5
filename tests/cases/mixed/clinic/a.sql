-- Everything below a policy function moves: its table, its type, its return type; nobody may see rows in between.
CREATE TYPE staff_role AS ENUM ('nurse', 'doctor', 'admin');
CREATE TABLE staff (login text PRIMARY KEY, role staff_role NOT NULL, ward smallint);
CREATE TABLE patients (id integer PRIMARY KEY, name text NOT NULL, ward smallint NOT NULL, born date);
CREATE TABLE records (
    id integer PRIMARY KEY,
    patient_id integer NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
    note text,
    secret boolean NOT NULL DEFAULT false
);
CREATE FUNCTION my_ward() RETURNS smallint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$ SELECT ward FROM staff WHERE login = SESSION_USER $$;
CREATE FUNCTION is_doctor() RETURNS boolean
    LANGUAGE sql STABLE BEGIN ATOMIC SELECT EXISTS (SELECT FROM staff WHERE login = SESSION_USER AND role = 'doctor'); END;
ALTER TABLE patients ENABLE ROW LEVEL SECURITY;
ALTER TABLE records ENABLE ROW LEVEL SECURITY;
CREATE POLICY ward ON patients USING (ward = my_ward());
CREATE POLICY open ON records FOR SELECT USING (NOT secret OR is_doctor());
GRANT SELECT ON patients, records TO pgm_reader;
