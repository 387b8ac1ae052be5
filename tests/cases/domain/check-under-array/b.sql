CREATE DOMAIN tag AS text CONSTRAINT tag_form CHECK (VALUE ~ '^[a-z]+$');
CREATE TYPE label AS (tag tag, weight integer);
CREATE TABLE photos (id integer PRIMARY KEY, main tag, tags tag[] NOT NULL DEFAULT '{}', label label);
