CREATE DOMAIN public.text AS integer CHECK (VALUE > 1);
CREATE TABLE public.pg_class (oid integer PRIMARY KEY, relname text, relkind public.text);
CREATE TYPE public."integer" AS ENUM ('one', 'two', 'three');
CREATE FUNCTION public.lower(pg_catalog.text) RETURNS pg_catalog.text LANGUAGE sql IMMUTABLE AS $$ SELECT 'lower' $$;
CREATE TABLE public.pg_type (a public.text, b pg_catalog.text DEFAULT public.lower('X'), c public."integer", d integer);
CREATE INDEX pg_type_idx ON public.pg_type (public.lower(b), pg_catalog.lower(b));
