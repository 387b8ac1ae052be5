CREATE TABLE events (id integer PRIMARY KEY, at date);
CREATE PROCEDURE purge(before date) LANGUAGE sql AS $$ DELETE FROM public.events WHERE at < before $$;
CREATE FUNCTION compact(n integer) RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RETURN n; END $$;
