-- A default can be added or changed in place but not taken away.
CREATE FUNCTION page(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT n * 20 $$;
CREATE FUNCTION slice(lo integer, hi integer DEFAULT 10) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT hi - lo $$;
