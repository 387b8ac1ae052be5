CREATE TABLE public.m (
    id integer NOT NULL,
    v text,
    CONSTRAINT m_pkey PRIMARY KEY (id)
) PARTITION BY RANGE (id);

ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (0) TO (100);

ALTER TABLE public.m ATTACH PARTITION public.m_2 FOR VALUES FROM (100) TO (200);

CREATE INDEX m_v_idx ON public.m USING btree (v);
