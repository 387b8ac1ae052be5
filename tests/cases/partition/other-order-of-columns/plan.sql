CREATE TABLE public.m_1 (
    v text,
    id integer NOT NULL
);

ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (0) TO (100);
