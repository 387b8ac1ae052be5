DROP INDEX public.m_v;

CREATE INDEX on_one_only ON public.m_1 USING btree (v);
