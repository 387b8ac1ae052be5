ALTER TABLE public.m_old ADD COLUMN k integer;

ALTER TABLE public.m_old ALTER COLUMN v SET NOT NULL;

ALTER TABLE public.m_old ADD CONSTRAINT m_v_check CHECK (v > 0);

ALTER TABLE public.m ATTACH PARTITION public.m_old FOR VALUES FROM (0) TO (100);
