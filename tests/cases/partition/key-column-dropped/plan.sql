ALTER TABLE public.m DETACH PARTITION public.m_1;

ALTER TABLE public.m DETACH PARTITION public.m_2;

ALTER TABLE public.m_1 DROP COLUMN a;

ALTER TABLE public.m_2 DROP COLUMN a;

DROP TABLE public.m;
CREATE TABLE public.m (
    b integer NOT NULL,
    v text,
    CONSTRAINT m_pkey PRIMARY KEY (b)
) PARTITION BY RANGE (b);

CREATE TABLE public.m_1__old_3e47cc92 (LIKE public.m_1);
WITH moved AS (DELETE FROM public.m_1 WHERE (((b IS NOT NULL) AND (b >= 0) AND (b < 10))) IS NOT TRUE RETURNING *) INSERT INTO public.m_1__old_3e47cc92 SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_1 FOR VALUES FROM (0) TO (10);

CREATE TABLE public.m_2__old_3798ea9f (LIKE public.m_2);
WITH moved AS (DELETE FROM public.m_2 WHERE (((b IS NOT NULL) AND (b >= 10) AND (b < 20))) IS NOT TRUE RETURNING *) INSERT INTO public.m_2__old_3798ea9f SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_2 FOR VALUES FROM (10) TO (20);

INSERT INTO public.m (b, v) SELECT b, v FROM public.m_1__old_3e47cc92;
DROP TABLE public.m_1__old_3e47cc92;

INSERT INTO public.m (b, v) SELECT b, v FROM public.m_2__old_3798ea9f;
DROP TABLE public.m_2__old_3798ea9f;
