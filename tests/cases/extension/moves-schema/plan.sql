DROP INDEX public.places_name_idx;

ALTER EXTENSION pg_trgm SET SCHEMA tools;

CREATE INDEX places_name_idx ON public.places USING gin (name tools.gin_trgm_ops);
