CREATE EXTENSION citext WITH SCHEMA public;

CREATE EXTENSION pg_trgm WITH SCHEMA "Ext 1" VERSION '1.4';

CREATE INDEX notes_body_idx ON public.notes USING gin (body "Ext 1".gin_trgm_ops);

DROP EXTENSION hstore;
