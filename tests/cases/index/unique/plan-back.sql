DROP INDEX public.links_short_idx;

DROP INDEX public.links_url_idx;

CREATE INDEX links_short_idx ON public.links USING btree (short);

CREATE UNIQUE INDEX links_url_idx ON public.links USING btree (url);
