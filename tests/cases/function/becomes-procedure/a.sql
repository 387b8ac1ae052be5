-- One name and one list of arguments: function, procedure and aggregate exclude each other.
CREATE TABLE events (id integer PRIMARY KEY, at date);
CREATE FUNCTION purge(before date) RETURNS void LANGUAGE sql AS $$ DELETE FROM public.events WHERE at < before $$;
CREATE PROCEDURE compact(n integer) LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
