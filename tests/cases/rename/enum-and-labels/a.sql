-- A type and its labels, in columns, defaults and a function.
CREATE TYPE mood AS ENUM ('sad', 'it''s ok', 'happy');
CREATE TABLE people (id integer, mood mood DEFAULT 'sad', moods mood[]);
CREATE FUNCTION is_sad(m mood) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN m = 'sad';
CREATE INDEX ON people (mood) WHERE mood = 'sad';
