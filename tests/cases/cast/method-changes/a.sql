-- The way of a cast changes: by its text, by a function, by nothing.
CREATE TYPE "Pair" AS (a integer, b text);
CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE FUNCTION pair_text("Pair") RETURNS json LANGUAGE sql IMMUTABLE AS 'SELECT to_json($1.b)';
CREATE FUNCTION mood_number(mood) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE FUNCTION mood_count(mood) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 2';
CREATE CAST ("Pair" AS json) WITH INOUT;
COMMENT ON CAST ("Pair" AS json) IS 'as text';
CREATE CAST (mood AS integer) WITH FUNCTION mood_number(mood) AS ASSIGNMENT;
CREATE TABLE moods (m mood);
