ALTER TABLE public.m DETACH PARTITION public.m_1;

ALTER TABLE public.m DETACH PARTITION public.m_2;

DROP INDEX public.m_2_v_idx;

DROP TABLE public.m;
