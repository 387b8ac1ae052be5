ALTER TABLE public.m DETACH PARTITION public.k_1;

DROP INDEX public.k_1_v_idx;

DROP INDEX public.m_v_idx;

ALTER TABLE public.k_1 ADD COLUMN w integer;

ALTER TABLE public.k_1 ADD COLUMN x integer;

ALTER TABLE public.k ATTACH PARTITION public.k_1 FOR VALUES FROM (0) TO (10);

ALTER TABLE public.m ADD COLUMN w integer;
