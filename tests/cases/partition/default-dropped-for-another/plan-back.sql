ALTER TABLE public.m DETACH PARTITION public.m_2;

CREATE TABLE public.m_rest PARTITION OF public.m DEFAULT;

INSERT INTO public.m (id, v) SELECT id, v FROM public.m_2 WHERE (NOT ((id IS NOT NULL) AND ((id >= 0) AND (id < 10))));
DROP TABLE public.m_2;
