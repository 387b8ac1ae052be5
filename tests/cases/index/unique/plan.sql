DROP INDEX public.links_short_idx;

DROP INDEX public.links_url_idx;

CREATE UNIQUE INDEX links_short_idx ON public.links USING btree (short);

CREATE INDEX links_url_idx ON public.links USING btree (url);
