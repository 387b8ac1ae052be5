ALTER TABLE public.m RENAME TO m__old_22835e11;
CREATE TABLE public.m (
    id integer NOT NULL,
    at date NOT NULL
) PARTITION BY RANGE (id);

CREATE TABLE public.m_1 PARTITION OF public.m FOR VALUES FROM (0) TO (100);

CREATE TABLE public.m_2 PARTITION OF public.m FOR VALUES FROM (100) TO (200);

INSERT INTO public.m (id, at) SELECT id, at FROM public.m__old_22835e11;

DROP TABLE public.m_2020;

DROP TABLE public.m_rest;

DROP TABLE public.m__old_22835e11;
