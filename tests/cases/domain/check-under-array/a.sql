-- A check is refused, not only unproved, while an array or a composite of the domain is stored: those columns step aside.
CREATE DOMAIN tag AS text;
CREATE TYPE label AS (tag tag, weight integer);
CREATE TABLE photos (id integer PRIMARY KEY, main tag, tags tag[] NOT NULL DEFAULT '{}', label label);
