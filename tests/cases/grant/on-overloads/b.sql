CREATE FUNCTION pick(integer) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION pick(text) RETURNS integer LANGUAGE sql AS $$ SELECT 2 $$;
CREATE FUNCTION pick(numeric[], bit varying) RETURNS integer LANGUAGE sql AS $$ SELECT 3 $$;
GRANT EXECUTE ON FUNCTION pick(text) TO pgm_reader;
REVOKE EXECUTE ON FUNCTION pick(text) FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION pick(numeric[], bit varying) FROM PUBLIC;
