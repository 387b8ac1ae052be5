ALTER TABLE public.m DETACH PARTITION public.m_1;

ALTER TABLE public.m DETACH PARTITION public.m_2;

DROP TABLE public.m_x_d;

DROP TABLE public.m_x;

CREATE TABLE public.m_1__old_3e47cc92 (LIKE public.m_1);
WITH moved AS (DELETE FROM public.m_1 WHERE (((a IS NOT NULL) AND (b IS NOT NULL) AND (a >= 0) AND ((a < 10) OR ((a = 10) AND (b < 5))))) IS NOT TRUE RETURNING *) INSERT INTO public.m_1__old_3e47cc92 SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (0, MINVALUE) TO (10, 5);

CREATE TABLE public.m_2__old_3798ea9f (LIKE public.m_2);
WITH moved AS (DELETE FROM public.m_2 WHERE (((a IS NOT NULL) AND (b IS NOT NULL) AND ((a > 10) OR ((a = 10) AND (b >= 5))) AND (a <= 20))) IS NOT TRUE RETURNING *) INSERT INTO public.m_2__old_3798ea9f SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_2 FOR VALUES FROM (10, 5) TO (20, MAXVALUE);

INSERT INTO public.m (a, b) SELECT a, b FROM public.m_1__old_3e47cc92;
DROP TABLE public.m_1__old_3e47cc92;

INSERT INTO public.m (a, b) SELECT a, b FROM public.m_2__old_3798ea9f;
DROP TABLE public.m_2__old_3798ea9f;
