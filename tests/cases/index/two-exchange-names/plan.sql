DROP INDEX public.visits_one_idx;

DROP INDEX public.visits_two_idx;

CREATE INDEX visits_one_idx ON public.visits USING btree (day);

CREATE INDEX visits_two_idx ON public.visits USING btree (guest);
