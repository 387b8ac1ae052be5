CREATE SCHEMA "Ext 1";
CREATE EXTENSION pg_trgm SCHEMA "Ext 1" VERSION '1.4';
CREATE EXTENSION citext;
CREATE TABLE notes (id integer PRIMARY KEY, body text);
CREATE INDEX notes_body_idx ON notes USING gin (body "Ext 1".gin_trgm_ops);
