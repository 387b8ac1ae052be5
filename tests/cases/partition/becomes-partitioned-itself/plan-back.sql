ALTER TABLE public.m DETACH PARTITION public.m_1;
ALTER TABLE public.m_1 RENAME TO m_1__old_3e47cc92;
ALTER INDEX public.m_1_v_idx RENAME TO m_1_v_idx__old_35b9b581;
CREATE TABLE public.m_1 PARTITION OF public.m FOR VALUES FROM (0) TO (10);
INSERT INTO public.m_1 (id, v) SELECT id, v FROM public.m_1__old_3e47cc92;

CREATE INDEX m_1_v_idx ON public.m_1 USING btree (v);

COMMENT ON TABLE public.m_1 IS 'kept';

DROP TABLE public.m_1_a;

DROP TABLE public.m_1_b;

DROP TABLE public.m_1__old_3e47cc92;
