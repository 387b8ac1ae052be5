ALTER TABLE public.m_1 DROP CONSTRAINT m_v_fkey;

ALTER TABLE public.m ADD CONSTRAINT m_v_fkey FOREIGN KEY (v) REFERENCES public.other (id);

DROP TABLE public.m_2;
