ALTER TABLE public.c RENAME TO d;

ALTER TABLE public.b RENAME TO c;

ALTER TABLE public.a RENAME TO b;

ALTER TABLE public.d RENAME CONSTRAINT c_pkey TO d_pkey;

ALTER TABLE public.c RENAME CONSTRAINT b_pkey TO c_pkey;

ALTER TABLE public.b RENAME CONSTRAINT a_pkey TO b_pkey;
