ALTER TABLE public.r DROP CONSTRAINT r_m_fkey;

ALTER TABLE public.m DETACH PARTITION public.m_1;

ALTER TABLE public.m DETACH PARTITION public.m_rest;

CREATE TABLE public.m_1__old_3e47cc92 (LIKE public.m_1);
WITH moved AS (DELETE FROM public.m_1 WHERE (((id IS NOT NULL) AND (id >= 0) AND (id < 10))) IS NOT TRUE RETURNING *) INSERT INTO public.m_1__old_3e47cc92 SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (0) TO (10);

WITH moved AS (DELETE FROM public.m_rest WHERE ((NOT ((id IS NOT NULL) AND ((id >= 0) AND (id < 10))))) IS NOT TRUE RETURNING *) INSERT INTO public.m (id, v) SELECT id, v FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_rest DEFAULT;

INSERT INTO public.m (id, v) SELECT id, v FROM public.m_1__old_3e47cc92;
DROP TABLE public.m_1__old_3e47cc92;

ALTER TABLE public.r ADD CONSTRAINT r_m_fkey FOREIGN KEY (m) REFERENCES public.m (id);
