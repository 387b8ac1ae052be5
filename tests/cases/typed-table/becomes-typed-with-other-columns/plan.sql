ALTER TABLE public.c NO INHERIT public.p;

ALTER TABLE public.t RENAME TO t__old_bb4497a3;

ALTER TABLE public.u RENAME TO u__old_e0ec6707;

CREATE TABLE public.t OF public.ct;
INSERT INTO public.t (id, v) SELECT id::integer, v FROM ONLY public.t__old_bb4497a3;

CREATE TABLE public.u OF public.ct;
INSERT INTO public.u (id) SELECT id FROM ONLY public.u__old_e0ec6707;

ALTER TABLE public.c DROP COLUMN x;

ALTER TABLE public.c OF public.ct;

DROP TABLE public.t__old_bb4497a3;

DROP TABLE public.u__old_e0ec6707;
