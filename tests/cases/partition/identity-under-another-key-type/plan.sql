ALTER TABLE public.m DETACH PARTITION public.m_1;

ALTER TABLE public.m RENAME TO m__old_22835e11;
ALTER SEQUENCE public.m_id_seq RENAME TO m_id_seq__old_259e1e11;
CREATE TABLE public.m (
    id bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    v integer
) PARTITION BY RANGE (id);

ALTER TABLE public.m_1 ALTER COLUMN id TYPE bigint USING id::bigint;

ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM ('0') TO ('10');

CREATE TABLE public.m_2 PARTITION OF public.m DEFAULT;

SELECT pg_catalog.setval('public.m_id_seq', last_value, is_called) FROM public.m_id_seq__old_259e1e11;
DROP TABLE public.m__old_22835e11;
