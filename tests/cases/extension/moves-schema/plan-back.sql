DROP INDEX public.places_name_idx;

ALTER EXTENSION pg_trgm SET SCHEMA public;

CREATE INDEX places_name_idx ON public.places USING gin (name public.gin_trgm_ops);
