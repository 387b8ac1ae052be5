CREATE TABLE cases (id integer PRIMARY KEY, region text, level integer);
ALTER TABLE cases ENABLE ROW LEVEL SECURITY;
CREATE POLICY p_roles ON cases FOR SELECT TO pgm_reader, pgm_admin USING (level < 3);
CREATE POLICY p_using ON cases FOR UPDATE TO pgm_writer USING (region IN ('n', 's')) WITH CHECK (region <> 'x');
CREATE POLICY p_check ON cases FOR INSERT TO pgm_writer WITH CHECK (level BETWEEN 1 AND 2);
CREATE POLICY p_public ON cases FOR DELETE USING (true);
