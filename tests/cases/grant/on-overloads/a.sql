-- Functions of one name have privileges each; one overload is replaced by another with its own list.
CREATE FUNCTION pick(integer) RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE FUNCTION pick(text) RETURNS integer LANGUAGE sql AS $$ SELECT 2 $$;
CREATE FUNCTION pick(text[], "char") RETURNS integer LANGUAGE sql AS $$ SELECT 3 $$;
GRANT EXECUTE ON FUNCTION pick(integer) TO pgm_reader;
REVOKE EXECUTE ON FUNCTION pick(text) FROM PUBLIC;
