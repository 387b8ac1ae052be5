DROP INDEX public.m_unique;

DROP INDEX public.m_v_idx;
