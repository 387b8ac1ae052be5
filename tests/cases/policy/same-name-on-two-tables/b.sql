CREATE TABLE red (id integer PRIMARY KEY, v integer);
CREATE TABLE blue (id integer PRIMARY KEY, v integer);
ALTER TABLE red ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON red USING (v > 0);
CREATE POLICY own ON blue USING (v > 1);
