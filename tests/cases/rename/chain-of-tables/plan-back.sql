ALTER TABLE public.b RENAME TO a;

ALTER TABLE public.c RENAME TO b;

ALTER TABLE public.d RENAME TO c;

ALTER TABLE public.a RENAME CONSTRAINT b_pkey TO a_pkey;

ALTER TABLE public.b RENAME CONSTRAINT c_pkey TO b_pkey;

ALTER TABLE public.c RENAME CONSTRAINT d_pkey TO c_pkey;
