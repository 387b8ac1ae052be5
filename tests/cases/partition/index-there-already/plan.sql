CREATE INDEX m_v ON public.m USING btree (v);
