-- A table in "app" needs types from schema "zz_types", which sorts after it.
CREATE SCHEMA app;
CREATE TABLE app.jobs (id integer PRIMARY KEY, state text NOT NULL DEFAULT 'queued');
