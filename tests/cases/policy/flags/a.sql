-- ENABLE and FORCE are two switches of the table, set or not whether there are policies or none.
CREATE TABLE one (id integer PRIMARY KEY);
CREATE TABLE two (id integer PRIMARY KEY);
CREATE TABLE three (id integer PRIMARY KEY);
ALTER TABLE two ENABLE ROW LEVEL SECURITY;
ALTER TABLE three FORCE ROW LEVEL SECURITY;
CREATE POLICY three_all ON three USING (true);
