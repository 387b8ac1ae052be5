ALTER TABLE public.d DETACH PARTITION public.d_0;

ALTER TABLE public.d DETACH PARTITION public.d_1;

DROP TABLE public.d;

ALTER TABLE public.m DETACH PARTITION public.m_a;

ALTER TABLE public.m DETACH PARTITION public.m_b;

DROP TABLE public.m;

CREATE TABLE public.d (
    id integer,
    at timestamp without time zone
) PARTITION BY RANGE (date_trunc('day'::text, at));

ALTER TABLE public.d_0 ALTER COLUMN at TYPE timestamp without time zone USING at::timestamp without time zone;

CREATE TABLE public.d_0__old_28f8a202 (LIKE public.d_0);
WITH moved AS (DELETE FROM public.d_0 WHERE (((date_trunc('day'::text, at) IS NOT NULL) AND (date_trunc('day'::text, at) < '2020-01-01 00:00:00'::timestamp without time zone))) IS NOT TRUE RETURNING *) INSERT INTO public.d_0__old_28f8a202 SELECT * FROM moved;
ALTER TABLE public.d ATTACH PARTITION public.d_0 FOR VALUES FROM (MINVALUE) TO ('2020-01-01 00:00:00');

ALTER TABLE public.d_1 ALTER COLUMN at TYPE timestamp without time zone USING at::timestamp without time zone;

CREATE TABLE public.d_1__old_d7bc2022 (LIKE public.d_1);
WITH moved AS (DELETE FROM public.d_1 WHERE (((date_trunc('day'::text, at) IS NOT NULL) AND (date_trunc('day'::text, at) >= '2020-01-01 00:00:00'::timestamp without time zone))) IS NOT TRUE RETURNING *) INSERT INTO public.d_1__old_d7bc2022 SELECT * FROM moved;
ALTER TABLE public.d ATTACH PARTITION public.d_1 FOR VALUES FROM ('2020-01-01 00:00:00') TO (MAXVALUE);

INSERT INTO public.d (id, at) SELECT id, at FROM public.d_0__old_28f8a202;
DROP TABLE public.d_0__old_28f8a202;

INSERT INTO public.d (id, at) SELECT id, at FROM public.d_1__old_d7bc2022;
DROP TABLE public.d_1__old_d7bc2022;

CREATE TABLE public.m (
    id character varying(20),
    at timestamp without time zone
) PARTITION BY LIST (lower((id)::text));

ALTER TABLE public.m_a ALTER COLUMN id TYPE character varying(20);

CREATE TABLE public.m_a__old_a29a4711 (LIKE public.m_a);
WITH moved AS (DELETE FROM public.m_a WHERE (((lower((id)::text) IS NOT NULL) AND (lower((id)::text) = 'a'::text))) IS NOT TRUE RETURNING *) INSERT INTO public.m_a__old_a29a4711 SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_a FOR VALUES IN ('a');

ALTER TABLE public.m_b ALTER COLUMN id TYPE character varying(20);

CREATE TABLE public.m_b__old_f7cf9173 (LIKE public.m_b);
WITH moved AS (DELETE FROM public.m_b WHERE (((lower((id)::text) IS NOT NULL) AND (lower((id)::text) = ANY (ARRAY['b'::text, 'c'::text])))) IS NOT TRUE RETURNING *) INSERT INTO public.m_b__old_f7cf9173 SELECT * FROM moved;
ALTER TABLE public.m ATTACH PARTITION public.m_b FOR VALUES IN ('b', 'c');

INSERT INTO public.m (id, at) SELECT id, at FROM public.m_a__old_a29a4711;
DROP TABLE public.m_a__old_a29a4711;

INSERT INTO public.m (id, at) SELECT id, at FROM public.m_b__old_f7cf9173;
DROP TABLE public.m_b__old_f7cf9173;
