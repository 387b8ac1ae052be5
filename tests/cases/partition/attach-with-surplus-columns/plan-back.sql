DROP VIEW public.w;

ALTER TABLE public.m DETACH PARTITION public.m_1;

ALTER TABLE public.m_1 DROP CONSTRAINT m_ok;

ALTER TABLE public.m_1 ADD COLUMN s integer;

ALTER TABLE public.m_1 ADD COLUMN t integer;

ALTER TABLE public.m_1 ADD CONSTRAINT m_1_s_key UNIQUE (s);

ALTER TABLE public.m_1 ADD CONSTRAINT other CHECK (s > 0);

CREATE INDEX m_1_s_v_idx ON public.m_1 USING btree (s, v);

CREATE VIEW public.w AS
 SELECT m_1.s
   FROM public.m_1;
