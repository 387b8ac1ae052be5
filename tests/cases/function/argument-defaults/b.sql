CREATE FUNCTION page(n integer DEFAULT 1) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT n * 20 $$;
CREATE FUNCTION slice(lo integer, hi integer DEFAULT 99) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT hi - lo $$;
