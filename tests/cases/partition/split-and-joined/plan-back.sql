ALTER TABLE public.m DETACH PARTITION public.m_2;

ALTER TABLE public.m DETACH PARTITION public.m_3;

CREATE TABLE public.m_rest PARTITION OF public.m FOR VALUES FROM (10) TO (100);

INSERT INTO public.m (id, v) SELECT id, v FROM public.m_2 WHERE ((id IS NOT NULL) AND (id >= 10) AND (id < 100));
DROP TABLE public.m_2;

INSERT INTO public.m (id, v) SELECT id, v FROM public.m_3 WHERE ((id IS NOT NULL) AND (id >= 10) AND (id < 100));
DROP TABLE public.m_3;
