ALTER TABLE public.m DETACH PARTITION public.m_1;

ALTER TABLE public.m_1 DROP CONSTRAINT m_1_pkey;

ALTER TABLE public.m DETACH PARTITION public.m_2;

ALTER TABLE public.m_2 DROP CONSTRAINT m_2_pkey;

DROP TABLE public.m;
CREATE TABLE public.m (
    a integer NOT NULL,
    b integer NOT NULL,
    v text,
    CONSTRAINT m_pkey PRIMARY KEY (a, b)
) PARTITION BY RANGE (a);

ALTER TABLE public.m_1 ADD COLUMN a integer NOT NULL;

CREATE TABLE public.m_1__old_3e47cc92 (LIKE public.m_1);
WITH moved AS (DELETE FROM public.m_1 WHERE (((a IS NOT NULL) AND (a >= 0) AND (a < 10))) IS NOT TRUE RETURNING *) INSERT INTO public.m_1__old_3e47cc92 SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (0) TO (10);

ALTER TABLE public.m_2 ADD COLUMN a integer NOT NULL;

CREATE TABLE public.m_2__old_3798ea9f (LIKE public.m_2);
WITH moved AS (DELETE FROM public.m_2 WHERE (((a IS NOT NULL) AND (a >= 10) AND (a < 20))) IS NOT TRUE RETURNING *) INSERT INTO public.m_2__old_3798ea9f SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_2 FOR VALUES FROM (10) TO (20);

INSERT INTO public.m (a, b, v) SELECT a, b, v FROM public.m_1__old_3e47cc92;
DROP TABLE public.m_1__old_3e47cc92;

INSERT INTO public.m (a, b, v) SELECT a, b, v FROM public.m_2__old_3798ea9f;
DROP TABLE public.m_2__old_3798ea9f;
