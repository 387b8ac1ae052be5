CREATE TABLE people (id integer PRIMARY KEY, boss boolean);
CREATE TABLE papers (id integer PRIMARY KEY, owner integer);
CREATE FUNCTION is_boss() RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
CREATE POLICY bosses ON papers USING ((SELECT is_boss()));
