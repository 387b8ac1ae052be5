DROP TABLE public.m_1;
