DROP VIEW public.v;

ALTER TABLE public.m DETACH PARTITION public.m_1;

DROP TABLE public.m;
CREATE TABLE public.m (
    id integer NOT NULL,
    at date NOT NULL
) PARTITION BY RANGE (id);

COMMENT ON TABLE public.m IS 'kept';

CREATE TABLE public.m_1__old_3e47cc92 (LIKE public.m_1);
WITH moved AS (DELETE FROM public.m_1 WHERE (((id IS NOT NULL) AND (id >= 0) AND (id < 100))) IS NOT TRUE RETURNING *) INSERT INTO public.m_1__old_3e47cc92 SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (0) TO (100);
INSERT INTO public.m (id, at) SELECT id, at FROM public.m_1__old_3e47cc92;
DROP TABLE public.m_1__old_3e47cc92;

CREATE VIEW public.v AS
 SELECT m.id
   FROM public.m;
