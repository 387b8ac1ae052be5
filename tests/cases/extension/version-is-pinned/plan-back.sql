DROP INDEX public.notes_body_idx;

CREATE EXTENSION hstore WITH SCHEMA "Ext 1" VERSION '1.5';

DROP EXTENSION citext;

DROP EXTENSION pg_trgm;
