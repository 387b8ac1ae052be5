-- A table goes that others still refer to: keys, a view and a function's row type hold on to it.
CREATE TABLE brands (id integer PRIMARY KEY, name text);
CREATE TABLE models (id integer PRIMARY KEY, brand_id integer REFERENCES brands (id), name text);
CREATE VIEW model_names AS SELECT m.id, b.name || ' ' || m.name AS name
    FROM models m JOIN brands b ON b.id = m.brand_id;
CREATE FUNCTION brand_label(brands) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT upper($1.name) $$;
