ALTER TABLE public.m DETACH PARTITION public.m_rest;

CREATE TABLE public.m_2 PARTITION OF public.m FOR VALUES FROM (10) TO (20);

CREATE TABLE public.m_3 PARTITION OF public.m FOR VALUES FROM (20) TO (100);

INSERT INTO public.m (id, v) SELECT id, v FROM public.m_rest WHERE ((id IS NOT NULL) AND (id >= 10) AND (id < 20)) OR ((id IS NOT NULL) AND (id >= 20) AND (id < 100));
DROP TABLE public.m_rest;
