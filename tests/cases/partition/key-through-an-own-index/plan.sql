CREATE TABLE public.m_2 (
    id integer NOT NULL,
    v text,
    CONSTRAINT "my own key" PRIMARY KEY (id)
);

ALTER TABLE public.m ATTACH PARTITION public.m_2 FOR VALUES FROM (100) TO (200);
