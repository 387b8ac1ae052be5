DROP VIEW public.w;

ALTER TABLE public.m_1 ADD CONSTRAINT m_ok CHECK (v <> ''::text);

CREATE VIEW public.w AS
 SELECT m_1.v
   FROM public.m_1;

ALTER TABLE public.m_1 DROP COLUMN s;

ALTER TABLE public.m_1 DROP COLUMN t;

ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (0) TO (10);
