CREATE TABLE public.m_2 PARTITION OF public.m FOR VALUES FROM (100) TO (200);

CREATE INDEX m_v_idx ON ONLY public.m USING btree (v);

CREATE INDEX m_1_v_idx ON public.m_1 USING btree (v);
ALTER INDEX public.m_v_idx ATTACH PARTITION public.m_1_v_idx;

COMMENT ON INDEX public.m_1_v_idx IS 'of the partition';

CREATE INDEX m_2_v_idx ON public.m_2 USING btree (v) WITH (fillfactor='70');
ALTER INDEX public.m_v_idx ATTACH PARTITION public.m_2_v_idx;

COMMENT ON COLUMN public.m_2.v IS 'a value';

COMMENT ON CONSTRAINT m_2_pkey ON public.m_2 IS 'made by PostgreSQL';

CREATE TRIGGER t AFTER INSERT ON public.m FOR EACH ROW EXECUTE FUNCTION public.f();
