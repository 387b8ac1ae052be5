-- Types, domains, attributes, overloaded functions, procedures: the comment follows the signature, not the name.
CREATE TYPE mood AS ENUM ('good', 'bad');
CREATE TYPE pair AS (l integer, r integer);
CREATE DOMAIN year AS integer CHECK (VALUE > 1900);
CREATE FUNCTION add(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT $1 + $2 $$;
CREATE FUNCTION add(text, VARIADIC text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $1 $$;
CREATE PROCEDURE nothing() LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
COMMENT ON TYPE mood IS 'as it was';
COMMENT ON FUNCTION add(integer, integer) IS 'numbers';
