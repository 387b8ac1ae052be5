-- Another return type is another function to PostgreSQL: default, check, index, view and policy are built around it.
CREATE FUNCTION points(grade text) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT length(grade) $$;
CREATE TABLE exams (id integer PRIMARY KEY, grade text DEFAULT 'A', score numeric DEFAULT points('AB'),
    CONSTRAINT exams_points_check CHECK (points(grade) < 5));
CREATE INDEX exams_points_idx ON exams (points(grade));
CREATE VIEW exam_points AS SELECT id, points(grade) AS points FROM exams;
ALTER TABLE exams ENABLE ROW LEVEL SECURITY;
CREATE POLICY exams_good ON exams USING (points(grade) > 1);
