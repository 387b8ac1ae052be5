ALTER TABLE public.m DETACH PARTITION public.m_old;

DROP INDEX public.m_old_v_idx;

ALTER TABLE public.m_old DROP CONSTRAINT m_v_check;

ALTER TABLE public.m_old DROP CONSTRAINT m_old_pkey;

ALTER TABLE public.m_old ALTER COLUMN v DROP NOT NULL;

ALTER TABLE public.m_old DROP COLUMN k;
