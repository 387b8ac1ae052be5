ALTER TABLE public.m DROP CONSTRAINT c;

DROP TABLE public.m_2;

DROP TABLE public.m_3_30;

DROP TABLE public.m_3;
