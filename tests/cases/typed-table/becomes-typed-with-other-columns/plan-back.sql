ALTER TABLE public.t RENAME TO t__old_bb4497a3;

ALTER TABLE public.u RENAME TO u__old_e0ec6707;

ALTER TABLE public.c NOT OF;

ALTER TABLE public.c ADD COLUMN x integer;

ALTER TABLE public.c INHERIT public.p;

CREATE TABLE public.t (
    v text,
    id bigint
);
INSERT INTO public.t (v, id) SELECT v, id::bigint FROM ONLY public.t__old_bb4497a3;

CREATE TABLE public.u (
    id integer
);
INSERT INTO public.u (id) SELECT id FROM ONLY public.u__old_e0ec6707;

DROP TABLE public.t__old_bb4497a3;

DROP TABLE public.u__old_e0ec6707;
