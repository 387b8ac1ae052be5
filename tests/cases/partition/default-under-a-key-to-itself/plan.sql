ALTER TABLE public.m DROP CONSTRAINT m_up_fkey;

ALTER TABLE public.m DETACH PARTITION public.m_d;

CREATE TABLE public.m_2 PARTITION OF public.m FOR VALUES FROM (10) TO (20);

WITH moved AS (DELETE FROM public.m_d WHERE ((NOT ((id IS NOT NULL) AND (((id >= 0) AND (id < 10)) OR ((id >= 10) AND (id < 20)))))) IS NOT TRUE RETURNING *) INSERT INTO public.m (id, up) SELECT id, up FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_d DEFAULT;

ALTER TABLE public.m ADD CONSTRAINT m_up_fkey FOREIGN KEY (up) REFERENCES public.m (id);
