ALTER TABLE public.refs DROP CONSTRAINT refs_k_fkey;

ALTER TABLE public.m DETACH PARTITION public.m_1;

ALTER TABLE public.m DETACH PARTITION public.m_2;

CREATE TABLE public.m_1__old_3e47cc92 (LIKE public.m_1);
WITH moved AS (DELETE FROM public.m_1 WHERE (((k IS NOT NULL) AND (k >= 0) AND (k < 100))) IS NOT TRUE RETURNING *) INSERT INTO public.m_1__old_3e47cc92 SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (0) TO (100);

CREATE TABLE public.m_2__old_3798ea9f (LIKE public.m_2);
WITH moved AS (DELETE FROM public.m_2 WHERE (((k IS NOT NULL) AND (k >= 100) AND (k < 200))) IS NOT TRUE RETURNING *) INSERT INTO public.m_2__old_3798ea9f SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_2 FOR VALUES FROM (100) TO (200);

ALTER TABLE public.m DISABLE TRIGGER t;
INSERT INTO public.m (id, k) OVERRIDING SYSTEM VALUE SELECT id, k FROM public.m_1__old_3e47cc92;
ALTER TABLE public.m ENABLE TRIGGER t;
DROP TABLE public.m_1__old_3e47cc92;

ALTER TABLE public.m DISABLE TRIGGER t;
INSERT INTO public.m (id, k) OVERRIDING SYSTEM VALUE SELECT id, k FROM public.m_2__old_3798ea9f;
ALTER TABLE public.m ENABLE TRIGGER t;
DROP TABLE public.m_2__old_3798ea9f;

ALTER TABLE public.refs ADD CONSTRAINT refs_k_fkey FOREIGN KEY (k) REFERENCES public.m (k);
