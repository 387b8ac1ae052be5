CREATE TYPE staff_role AS ENUM ('nurse', 'doctor', 'auditor');
CREATE TABLE staff (login text PRIMARY KEY, role staff_role NOT NULL, ward integer);
CREATE TABLE patients (id integer PRIMARY KEY, name text NOT NULL, ward integer NOT NULL, born date,
    age_group text GENERATED ALWAYS AS (CASE WHEN born > '2006-01-01' THEN 'child' ELSE 'adult' END) STORED);
CREATE TABLE records (
    id integer PRIMARY KEY,
    patient_id integer NOT NULL REFERENCES patients (id) ON DELETE RESTRICT,
    note text,
    secret boolean NOT NULL DEFAULT true
);
CREATE INDEX records_patient_idx ON records (patient_id);
CREATE FUNCTION my_ward() RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$ SELECT ward FROM staff WHERE login = SESSION_USER $$;
CREATE FUNCTION is_doctor() RETURNS boolean
    LANGUAGE sql STABLE BEGIN ATOMIC SELECT EXISTS (SELECT FROM staff WHERE login = SESSION_USER AND role >= 'doctor'); END;
ALTER TABLE patients ENABLE ROW LEVEL SECURITY;
ALTER TABLE records ENABLE ROW LEVEL SECURITY;
ALTER TABLE records FORCE ROW LEVEL SECURITY;
CREATE POLICY ward ON patients USING (ward = my_ward());
CREATE POLICY open ON records FOR SELECT USING (NOT secret OR is_doctor());
CREATE POLICY no_delete ON records AS RESTRICTIVE FOR DELETE USING (false);
GRANT SELECT (id, ward, age_group) ON patients TO pgm_reader;
GRANT SELECT ON records TO pgm_reader;
