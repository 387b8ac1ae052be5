-- ALTER POLICY changes roles, USING and WITH CHECK in place: no moment without the policy.
CREATE TABLE cases (id integer PRIMARY KEY, region text, level integer);
ALTER TABLE cases ENABLE ROW LEVEL SECURITY;
CREATE POLICY p_roles ON cases FOR SELECT TO pgm_reader USING (level < 3);
CREATE POLICY p_using ON cases FOR UPDATE TO pgm_writer USING (region = 'n') WITH CHECK (region = 'n');
CREATE POLICY p_check ON cases FOR INSERT TO pgm_writer WITH CHECK (level = 1);
CREATE POLICY p_public ON cases FOR DELETE TO pgm_admin USING (true);
