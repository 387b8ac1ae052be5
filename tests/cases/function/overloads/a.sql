-- Four functions of one name: one changes, one goes, one comes, one stays; each is addressed by its arguments.
CREATE FUNCTION show(integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'int' $$;
CREATE FUNCTION show(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'text' $$;
CREATE FUNCTION show(text, VARIADIC integer[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'list' $$;
COMMENT ON FUNCTION show(text) IS 'stays';
