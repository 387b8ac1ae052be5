ALTER TABLE public.m DETACH PARTITION public.m_1;

ALTER TABLE public.m DETACH PARTITION public.m_2;

CREATE TABLE public.m_1__old_3e47cc92 (LIKE public.m_1);
WITH moved AS (DELETE FROM public.m_1 WHERE (((a IS NOT NULL) AND (b IS NOT NULL) AND (a >= 0) AND ((a < 10) OR ((a = 10) AND (b < 2))))) IS NOT TRUE RETURNING *) INSERT INTO public.m_1__old_3e47cc92 SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (0, MINVALUE) TO (10, 2);

CREATE TABLE public.m_2__old_3798ea9f (LIKE public.m_2);
WITH moved AS (DELETE FROM public.m_2 WHERE (((a IS NOT NULL) AND (b IS NOT NULL) AND ((a > 12) OR ((a = 12) AND (b >= 5))) AND (a <= 20))) IS NOT TRUE RETURNING *) INSERT INTO public.m_2__old_3798ea9f SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_2 FOR VALUES FROM (12, 5) TO (20, MAXVALUE);

CREATE TABLE public.m_x PARTITION OF public.m FOR VALUES FROM (10, 2) TO (12, 5) PARTITION BY LIST (b);

CREATE TABLE public.m_x_d PARTITION OF public.m_x DEFAULT;

INSERT INTO public.m (a, b) SELECT a, b FROM public.m_1__old_3e47cc92;
DROP TABLE public.m_1__old_3e47cc92;

INSERT INTO public.m (a, b) SELECT a, b FROM public.m_2__old_3798ea9f;
DROP TABLE public.m_2__old_3798ea9f;
