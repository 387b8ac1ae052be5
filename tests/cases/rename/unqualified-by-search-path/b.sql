CREATE SCHEMA s;
CREATE TABLE a (id integer);
-- pgmend: renamed-from a
CREATE TABLE s.b (id integer,
    -- pgmend: renamed-from x
    y integer);
