DROP INDEX public.articles_body_idx;

DROP INDEX public.articles_title_idx;
CREATE INDEX articles_title_idx ON public.articles USING btree (title);

DROP EXTENSION pg_trgm;
