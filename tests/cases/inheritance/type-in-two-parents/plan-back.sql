ALTER TABLE public.c NO INHERIT public.p;

ALTER TABLE public.c NO INHERIT public.q;

ALTER TABLE public.c DROP CONSTRAINT g_id_check;

ALTER TABLE public.g DROP CONSTRAINT g_id_check;

ALTER TABLE public.c ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE public.c ALTER COLUMN u TYPE integer USING u::integer;

ALTER TABLE public.c ADD CONSTRAINT g_id_check CHECK (id > 0);

ALTER TABLE public.g ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE public.g ADD CONSTRAINT g_id_check CHECK (id > 0);

ALTER TABLE public.p ALTER COLUMN u TYPE integer USING u::integer;

ALTER TABLE public.q ALTER COLUMN u TYPE integer USING u::integer;

ALTER TABLE public.c DROP COLUMN x;

ALTER TABLE public.g DROP COLUMN x;

ALTER TABLE public.c INHERIT public.p;

ALTER TABLE public.c INHERIT public.q;
