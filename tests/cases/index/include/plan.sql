DROP INDEX public.prices_article_idx;

DROP INDEX public.prices_day_idx;

CREATE INDEX prices_article_idx ON public.prices USING btree (article) INCLUDE (day);

CREATE UNIQUE INDEX prices_day_idx ON public.prices USING btree (article, day) INCLUDE (price, id);
