DROP INDEX public.tickets_due_idx;

DROP INDEX public.tickets_open_idx;

DROP INDEX public.tickets_owner_idx;

CREATE INDEX tickets_due_idx ON public.tickets USING btree (due) WHERE (state <> 'closed'::text);

CREATE INDEX tickets_open_idx ON public.tickets USING btree (owner);

CREATE INDEX tickets_owner_idx ON public.tickets USING btree (owner) WHERE ((owner IS NOT NULL) AND (state = ANY (ARRAY['open'::text, 'urgent'::text])));
