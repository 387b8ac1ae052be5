CREATE SCHEMA tools;
CREATE EXTENSION pg_trgm WITH SCHEMA tools;
CREATE TABLE places (id integer PRIMARY KEY, name text NOT NULL);
CREATE INDEX places_name_idx ON places USING gin (name tools.gin_trgm_ops);
