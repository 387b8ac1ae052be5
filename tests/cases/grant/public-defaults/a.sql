-- EXECUTE and USAGE belong to PUBLIC by default: taking them away is a statement, giving them back is one too.
CREATE FUNCTION closed() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION opened() RETURNS integer LANGUAGE sql AS $$ SELECT 2 $$;
CREATE PROCEDURE cleared() LANGUAGE sql AS $$ SELECT 3 $$;
CREATE TYPE hue AS ENUM ('red');
CREATE DOMAIN shade AS text;
REVOKE EXECUTE ON FUNCTION opened() FROM PUBLIC;
REVOKE USAGE ON DOMAIN shade FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE cleared() TO pgm_writer;
