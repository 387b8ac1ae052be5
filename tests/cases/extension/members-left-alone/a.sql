-- Functions, operators and types of the extension live in the same schema as the user's own and are nobody's to change.
CREATE EXTENSION hstore;
CREATE FUNCTION public.hstore_size(hstore) RETURNS integer
    LANGUAGE sql IMMUTABLE AS $$ SELECT cardinality(akeys($1)) $$;
CREATE TABLE events (id integer PRIMARY KEY, payload hstore DEFAULT ''::hstore);
