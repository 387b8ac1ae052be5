ALTER TABLE public.m RENAME TO m__old_22835e11;
CREATE TABLE public.m (
    id integer NOT NULL,
    at date NOT NULL
) PARTITION BY RANGE (at);

CREATE TABLE public.m_2020 PARTITION OF public.m FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');

CREATE TABLE public.m_rest PARTITION OF public.m DEFAULT;

INSERT INTO public.m (id, at) SELECT id, at FROM public.m__old_22835e11;

DROP TABLE public.m_1;

DROP TABLE public.m_2;

DROP TABLE public.m__old_22835e11;
