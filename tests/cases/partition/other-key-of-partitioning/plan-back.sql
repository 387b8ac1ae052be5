DROP VIEW public.v;

ALTER TABLE public.m DETACH PARTITION public.m_1;

DROP TABLE public.m;
CREATE TABLE public.m (
    id integer NOT NULL,
    at date NOT NULL
) PARTITION BY RANGE (id);

COMMENT ON TABLE public.m IS 'kept';

ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (0) TO (100);

CREATE VIEW public.v AS
 SELECT m.id
   FROM public.m;
