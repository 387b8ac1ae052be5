-- DROP EXTENSION is refused while a column, an index and a function argument still have its type.
CREATE EXTENSION hstore;
CREATE TABLE products (id integer PRIMARY KEY, name text, attributes hstore);
CREATE INDEX products_attributes_idx ON products USING gin (attributes);
CREATE FUNCTION colour(hstore) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $1 -> 'colour' $$;
