-- The extension changes schema in place; dropping it would take the index on its operator class along.
CREATE SCHEMA tools;
CREATE EXTENSION pg_trgm WITH SCHEMA public;
CREATE TABLE places (id integer PRIMARY KEY, name text NOT NULL);
CREATE INDEX places_name_idx ON places USING gin (name public.gin_trgm_ops);
