ALTER TABLE public.m DETACH PARTITION public.m_rest;

CREATE TABLE public.m_2 PARTITION OF public.m FOR VALUES FROM (10) TO (50);

INSERT INTO public.m (id, v) SELECT id, v FROM public.m_rest WHERE ((id IS NOT NULL) AND (id >= 10) AND (id < 50));
DROP TABLE public.m_rest;
