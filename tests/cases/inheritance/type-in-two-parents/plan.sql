ALTER TABLE public.c NO INHERIT public.p;

ALTER TABLE public.c NO INHERIT public.q;

ALTER TABLE public.c DROP CONSTRAINT g_id_check;

ALTER TABLE public.g DROP CONSTRAINT g_id_check;

ALTER TABLE public.c ALTER COLUMN id TYPE bigint USING id::bigint;

ALTER TABLE public.c ALTER COLUMN u TYPE bigint USING u::bigint;

ALTER TABLE public.c ADD COLUMN x integer;

ALTER TABLE public.c ADD CONSTRAINT g_id_check CHECK (id > 1);

ALTER TABLE public.g ALTER COLUMN id TYPE bigint USING id::bigint;

ALTER TABLE public.g ADD COLUMN x integer;

ALTER TABLE public.g ADD CONSTRAINT g_id_check CHECK (id > 1);

ALTER TABLE public.p ALTER COLUMN u TYPE bigint USING u::bigint;

ALTER TABLE public.c INHERIT public.p;

ALTER TABLE public.q ALTER COLUMN u TYPE bigint USING u::bigint;

ALTER TABLE public.c INHERIT public.q;
