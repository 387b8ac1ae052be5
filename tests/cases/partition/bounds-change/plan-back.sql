ALTER TABLE public.m DETACH PARTITION public.m_1;

ALTER TABLE public.m DETACH PARTITION public.m_2;

ALTER TABLE public.m DETACH PARTITION public.m_3;

ALTER TABLE public.m DETACH PARTITION public.m_4;

CREATE TABLE public.m_1__old_3e47cc92 (LIKE public.m_1);
WITH moved AS (DELETE FROM public.m_1 WHERE (((id IS NOT NULL) AND (id >= 0) AND (id < 100))) IS NOT TRUE RETURNING *) INSERT INTO public.m_1__old_3e47cc92 SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (0) TO (100);

CREATE TABLE public.m_2__old_3798ea9f (LIKE public.m_2);
WITH moved AS (DELETE FROM public.m_2 WHERE (((id IS NOT NULL) AND (id >= 100) AND (id < 200))) IS NOT TRUE RETURNING *) INSERT INTO public.m_2__old_3798ea9f SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_2 FOR VALUES FROM (100) TO (200);

CREATE TABLE public.m_3__old_aa09ac0e (LIKE public.m_3);
WITH moved AS (DELETE FROM public.m_3 WHERE (((id IS NOT NULL) AND (id >= 200) AND (id < 300))) IS NOT TRUE RETURNING *) INSERT INTO public.m_3__old_aa09ac0e SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_3 FOR VALUES FROM (200) TO (300);

CREATE TABLE public.m_4__old_be206ff0 (LIKE public.m_4);
WITH moved AS (DELETE FROM public.m_4 WHERE (((id IS NOT NULL) AND (id >= 300) AND (id < 400))) IS NOT TRUE RETURNING *) INSERT INTO public.m_4__old_be206ff0 SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_4 FOR VALUES FROM (300) TO (400);

INSERT INTO public.m (id) SELECT id FROM public.m_1__old_3e47cc92;
DROP TABLE public.m_1__old_3e47cc92;

INSERT INTO public.m (id) SELECT id FROM public.m_2__old_3798ea9f;
DROP TABLE public.m_2__old_3798ea9f;

INSERT INTO public.m (id) SELECT id FROM public.m_3__old_aa09ac0e;
DROP TABLE public.m_3__old_aa09ac0e;

INSERT INTO public.m (id) SELECT id FROM public.m_4__old_be206ff0;
DROP TABLE public.m_4__old_be206ff0;
