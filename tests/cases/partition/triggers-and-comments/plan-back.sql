DROP TRIGGER t ON public.m;

DROP TABLE public.m_2;

DROP INDEX public.m_v_idx;
