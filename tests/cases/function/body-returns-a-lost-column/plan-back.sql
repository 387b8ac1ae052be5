DROP VIEW public.v;

DROP PROCEDURE public.pr(integer);

DROP FUNCTION public.f2();

DROP FUNCTION public.f1();

ALTER TABLE public.t DROP COLUMN c;

CREATE FUNCTION public.f1()
 RETURNS SETOF public.t
 LANGUAGE sql
BEGIN ATOMIC
 SELECT t.id,
     t.a
    FROM public.t;
END;

CREATE FUNCTION public.f2()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(f1.a) AS count
    FROM public.f1() f1(id, a);
END;

CREATE PROCEDURE public.pr(IN i integer)
 LANGUAGE sql
BEGIN ATOMIC
 INSERT INTO public.t (id, a)  SELECT f1.id,
             f1.a
            FROM public.f1() f1(id, a);
END;

CREATE VIEW public.v AS
 SELECT public.f2() AS n,
    public.f4(t.*) AS m
   FROM public.t;
