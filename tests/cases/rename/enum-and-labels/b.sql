-- pgmend: renamed-from mood
CREATE TYPE humour AS ENUM (
    -- pgmend: renamed-from 'sad'
    'unhappy',
    -- pgmend: renamed-from 'it''s ok'
    'fair',
    'happy',
    'very happy'
);
CREATE TABLE people (id integer, mood humour DEFAULT 'unhappy', moods humour[]);
CREATE FUNCTION is_sad(m humour) RETURNS boolean LANGUAGE sql IMMUTABLE RETURN m = 'unhappy';
CREATE INDEX ON people (mood) WHERE mood = 'unhappy';
