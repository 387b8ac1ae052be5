DROP INDEX public.scores_a_idx;

DROP INDEX public.scores_c_idx;

CREATE INDEX scores_a_idx ON public.scores USING btree (points NULLS FIRST);

CREATE INDEX scores_c_idx ON public.scores USING btree (points DESC, at DESC NULLS LAST);
