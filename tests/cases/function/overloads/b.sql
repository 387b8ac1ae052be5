CREATE FUNCTION show(integer) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'integer' $$;
CREATE FUNCTION show(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'text' $$;
CREATE FUNCTION show(timestamp(3) with time zone, character varying(10)) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'time' $$;
COMMENT ON FUNCTION show(text) IS 'stays';
