DROP INDEX public.articles_fts_idx;

ALTER TABLE public.articles ADD COLUMN words tsvector GENERATED ALWAYS AS (setweight(to_tsvector('english'::regconfig, title), 'A'::"char") || to_tsvector('english'::regconfig, COALESCE(body, ''::text))) STORED;

CREATE INDEX articles_fts_idx ON public.articles USING gin (words);

CREATE INDEX articles_title_idx ON public.articles USING gin (to_tsvector('english'::regconfig, title));
