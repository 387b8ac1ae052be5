CREATE FUNCTION said() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE TYPE spoken AS ENUM ('loud');
CREATE TABLE talks (id integer PRIMARY KEY, v integer);
CREATE TABLE talkers (id integer PRIMARY KEY);
GRANT SELECT ON talkers TO pgm_reader;
