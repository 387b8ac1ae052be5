-- All that a policy says may be a query, in its parentheses.
CREATE TABLE people (id integer PRIMARY KEY, boss boolean);
CREATE TABLE papers (id integer PRIMARY KEY, owner integer);
CREATE FUNCTION is_boss() RETURNS boolean LANGUAGE sql STABLE AS 'SELECT true';
CREATE POLICY bosses ON papers USING ((SELECT boss FROM people WHERE people.id = owner));
CREATE POLICY "The Rest" ON papers FOR INSERT WITH CHECK ((WITH all_of AS (SELECT boss FROM people) SELECT bool_and(boss) FROM all_of));
CREATE POLICY third ON papers FOR DELETE USING ((VALUES (true)));
