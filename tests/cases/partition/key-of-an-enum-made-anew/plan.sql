ALTER TABLE public.m DETACH PARTITION public.m_ab;

ALTER TABLE public.m DETACH PARTITION public.m_c;

ALTER TABLE public.m DETACH PARTITION public.m_d;

DROP TABLE public.m;

ALTER TYPE public.e RENAME TO e__old_d64f4e53;
CREATE TYPE public.e AS ENUM ('c', 'b', 'a', 'x');

CREATE TABLE public.m (
    k public.e,
    v integer
) PARTITION BY LIST (k);

ALTER TABLE public.m_ab ALTER COLUMN k TYPE public.e USING k::text::public.e;

ALTER TABLE public.m ATTACH PARTITION public.m_ab FOR VALUES IN ('a', 'b');

ALTER TABLE public.m_c ALTER COLUMN k TYPE public.e USING k::text::public.e;

ALTER TABLE public.m ATTACH PARTITION public.m_c FOR VALUES IN ('c');

ALTER TABLE public.m_d ALTER COLUMN k TYPE public.e USING k::text::public.e;

ALTER TABLE public.m ATTACH PARTITION public.m_d DEFAULT;

DROP TYPE public.e__old_d64f4e53;
