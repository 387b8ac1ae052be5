DROP INDEX public.samples_at_idx;

DROP INDEX public.samples_box_idx;

DROP INDEX public.samples_doc_idx;

DROP INDEX public.samples_key_idx;

DROP INDEX public.samples_tags_idx;

CREATE INDEX samples_at_idx ON public.samples USING btree (at);

CREATE INDEX samples_box_idx ON public.samples USING gist (box);

CREATE INDEX samples_doc_idx ON public.samples USING gin (doc);

CREATE INDEX samples_key_idx ON public.samples USING btree (key);

CREATE INDEX samples_tags_idx ON public.samples USING btree (tags);
