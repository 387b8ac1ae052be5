-- Percent signs, braces, dollars and digits: names are not formats, not parameters and not numbers.
CREATE TABLE "%s" ("%d %%" integer, "{0}" text, "$1" text, "1st" integer, a$b integer, " lead" integer, "trail " integer);
CREATE INDEX "%n" ON "%s" ("%d %%");
CREATE FUNCTION "$body$"("$1" integer) RETURNS integer LANGUAGE sql AS 'SELECT $1';
