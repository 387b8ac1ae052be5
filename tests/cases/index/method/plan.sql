DROP INDEX public.samples_at_idx;

DROP INDEX public.samples_box_idx;

DROP INDEX public.samples_doc_idx;

DROP INDEX public.samples_key_idx;

DROP INDEX public.samples_tags_idx;

CREATE INDEX samples_at_idx ON public.samples USING brin (at) WITH (pages_per_range='32');

CREATE INDEX samples_box_idx ON public.samples USING spgist (box);

CREATE INDEX samples_doc_idx ON public.samples USING gin (doc jsonb_path_ops);

CREATE INDEX samples_key_idx ON public.samples USING hash (key);

CREATE INDEX samples_tags_idx ON public.samples USING gin (tags) WITH (fastupdate=off);
