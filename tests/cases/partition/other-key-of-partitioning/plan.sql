DROP VIEW public.v;

ALTER TABLE public.m DETACH PARTITION public.m_1;

DROP TABLE public.m;
CREATE TABLE public.m (
    id integer NOT NULL,
    at date NOT NULL
) PARTITION BY RANGE (at);

COMMENT ON TABLE public.m IS 'kept';

CREATE TABLE public.m_1__old_3e47cc92 (LIKE public.m_1);
WITH moved AS (DELETE FROM public.m_1 WHERE (((at IS NOT NULL) AND (at >= '2000-01-01'::date) AND (at < '2100-01-01'::date))) IS NOT TRUE RETURNING *) INSERT INTO public.m_1__old_3e47cc92 SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM ('2000-01-01') TO ('2100-01-01');
INSERT INTO public.m (id, at) SELECT id, at FROM public.m_1__old_3e47cc92;
DROP TABLE public.m_1__old_3e47cc92;

CREATE VIEW public.v AS
 SELECT m.id
   FROM public.m;
