ALTER TABLE public.feeds SET WITHOUT CLUSTER;

ALTER TABLE public.feeds REPLICA IDENTITY DEFAULT;

DROP INDEX public.feeds_id_key;

DROP INDEX public.feeds_seen_idx;

CREATE UNIQUE INDEX feeds_id_key ON public.feeds USING btree (id);

CREATE INDEX feeds_seen_idx ON public.feeds USING btree (seen);

ALTER TABLE public.feeds REPLICA IDENTITY USING INDEX feeds_id_key;

ALTER TABLE public.feeds CLUSTER ON feeds_seen_idx;
