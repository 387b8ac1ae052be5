CREATE UNIQUE INDEX m_unique ON public.m USING btree (region, id);

CREATE INDEX m_v_idx ON public.m USING btree (v DESC) WHERE (v > 0);
