ALTER TABLE public.t ADD COLUMN c date;

CREATE OR REPLACE FUNCTION public.f1()
 RETURNS SETOF public.t
 LANGUAGE sql
BEGIN ATOMIC
 SELECT t.id,
     t.a,
     t.c
    FROM public.t;
END;

CREATE OR REPLACE FUNCTION public.f2()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(f1.a) AS count
    FROM public.f1() f1(id, a, c);
END;

CREATE OR REPLACE PROCEDURE public.pr(IN i integer)
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.t (id, a, c)  SELECT f1.id,
             f1.a,
             f1.c
            FROM public.f1() f1(id, a, c);
END;
