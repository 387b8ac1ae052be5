CREATE INDEX m_v ON ONLY public.m USING btree (v);

CREATE INDEX "Values of m_1" ON public.m_1 USING btree (v);
ALTER INDEX public.m_v ATTACH PARTITION public."Values of m_1";

CREATE INDEX m_2_v_idx ON public.m_2 USING btree (v);
ALTER INDEX public.m_v ATTACH PARTITION public.m_2_v_idx;
