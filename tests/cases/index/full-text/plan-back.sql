DROP INDEX public.articles_title_idx;

ALTER TABLE public.articles DROP COLUMN words;

CREATE INDEX articles_fts_idx ON public.articles USING gin (to_tsvector('simple'::regconfig, title));
