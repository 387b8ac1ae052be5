-- A privilege granted explicitly that everybody has by default is no difference: no command leads back to "never granted".
CREATE FUNCTION said() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE TYPE spoken AS ENUM ('loud');
CREATE TABLE talks (id integer PRIMARY KEY, v integer);
GRANT EXECUTE ON FUNCTION said() TO PUBLIC;
GRANT USAGE ON TYPE spoken TO PUBLIC;
GRANT ALL ON talks TO CURRENT_USER;
