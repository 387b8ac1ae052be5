DROP INDEX public.articles_title_idx;

CREATE EXTENSION pg_trgm WITH SCHEMA public;

CREATE INDEX articles_body_idx ON public.articles USING gin (body public.gin_trgm_ops) WHERE (body IS NOT NULL);

CREATE INDEX articles_title_idx ON public.articles USING gist (title public.gist_trgm_ops);
