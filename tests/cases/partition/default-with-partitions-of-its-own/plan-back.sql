ALTER TABLE public.m DETACH PARTITION public.m_ab;

ALTER TABLE public.m DETACH PARTITION public.m_rest;

DROP TABLE public.m_c;

DROP TABLE public.m_d_0;

DROP TABLE public.m_d_1;

DROP TABLE public.m_d;

CREATE TABLE public.m_ab__old_d0c059e2 (LIKE public.m_ab);
WITH moved AS (DELETE FROM public.m_ab WHERE (((k IS NOT NULL) AND (k = ANY (ARRAY['a'::text, 'b'::text])))) IS NOT TRUE RETURNING *) INSERT INTO public.m_ab__old_d0c059e2 SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_ab FOR VALUES IN ('a', 'b');

WITH moved AS (DELETE FROM public.m_rest WHERE ((NOT ((k IS NOT NULL) AND (k = ANY (ARRAY['a'::text, 'b'::text]))))) IS NOT TRUE RETURNING *) INSERT INTO public.m (k, v) SELECT k, v FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_rest DEFAULT;

INSERT INTO public.m (k, v) SELECT k, v FROM public.m_ab__old_d0c059e2;
DROP TABLE public.m_ab__old_d0c059e2;
