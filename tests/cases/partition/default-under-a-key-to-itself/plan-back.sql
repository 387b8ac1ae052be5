ALTER TABLE public.m DETACH PARTITION public.m_2;
DROP TABLE public.m_2;
