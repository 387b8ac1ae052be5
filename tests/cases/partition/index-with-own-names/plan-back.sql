DROP INDEX public.m_v;
