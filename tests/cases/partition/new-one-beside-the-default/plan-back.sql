DROP TABLE public.m_2;
