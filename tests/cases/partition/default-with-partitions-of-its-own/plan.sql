ALTER TABLE public.m DETACH PARTITION public.m_ab;

ALTER TABLE public.m DETACH PARTITION public.m_rest;

CREATE TABLE public.m_ab__old_d0c059e2 (LIKE public.m_ab);
WITH moved AS (DELETE FROM public.m_ab WHERE (((k IS NULL) OR (k = ANY (ARRAY['a'::text, 'b'::text])))) IS NOT TRUE RETURNING *) INSERT INTO public.m_ab__old_d0c059e2 SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_ab FOR VALUES IN ('a', 'b', NULL);

CREATE TABLE public.m_c PARTITION OF public.m FOR VALUES IN ('c');

CREATE TABLE public.m_d PARTITION OF public.m FOR VALUES IN ('d') PARTITION BY HASH (v);

CREATE TABLE public.m_d_0 PARTITION OF public.m_d FOR VALUES WITH (modulus 2, remainder 0);

CREATE TABLE public.m_d_1 PARTITION OF public.m_d FOR VALUES WITH (modulus 2, remainder 1);

WITH moved AS (DELETE FROM public.m_rest WHERE ((NOT ((k IS NULL) OR (k = ANY (ARRAY['a'::text, 'b'::text, 'c'::text, 'd'::text]))))) IS NOT TRUE RETURNING *) INSERT INTO public.m (k, v) SELECT k, v FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_rest DEFAULT;

INSERT INTO public.m (k, v) SELECT k, v FROM public.m_ab__old_d0c059e2;
DROP TABLE public.m_ab__old_d0c059e2;
