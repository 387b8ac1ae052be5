-- User objects that bear the names of PostgreSQL's own: unqualified, the system's would be meant.
CREATE TABLE public.pg_class (oid integer PRIMARY KEY, relname text);
CREATE DOMAIN public.text AS integer CHECK (VALUE > 0);
CREATE TYPE public."integer" AS ENUM ('one', 'two');
CREATE FUNCTION public.lower(pg_catalog.text) RETURNS pg_catalog.text LANGUAGE sql IMMUTABLE AS $$ SELECT 'low' $$;
CREATE TABLE public.pg_type (a public.text, b pg_catalog.text, c public."integer", d integer);
