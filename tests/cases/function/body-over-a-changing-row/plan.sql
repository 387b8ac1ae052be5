DROP TRIGGER tr ON public.t;

DROP VIEW public.v;

DROP PROCEDURE public.pr(integer);

DROP FUNCTION public.f2();

DROP FUNCTION public.f1();

DROP FUNCTION public.f3(public.t);

ALTER TABLE public.t ALTER COLUMN a TYPE bigint USING a::bigint;

ALTER TABLE public.t ADD COLUMN c date;

CREATE FUNCTION public.f1()
 RETURNS SETOF public.t
 LANGUAGE sql
BEGIN ATOMIC
 SELECT t.id,
     t.a,
     t.b,
     t.c
    FROM public.t;
END;

CREATE FUNCTION public.f2()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(f1.a) AS count
    FROM public.f1() f1(id, a, b, c);
END;

CREATE FUNCTION public.f3(x public.t)
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT (x).a AS a;
END;

CREATE PROCEDURE public.pr(IN i integer)
 LANGUAGE sql
BEGIN ATOMIC
 UPDATE public.t SET a = public.f3(t.*)
   WHERE (t.id = pr.i);
 DELETE FROM public.t
   WHERE (t.a > public.f2());
END;

CREATE VIEW public.v AS
 SELECT public.f2() AS n,
    public.f3(t.*) AS m
   FROM public.t;

CREATE RULE r AS
    ON INSERT TO public.v DO INSTEAD  INSERT INTO public.t (id, a)
  VALUES (new.n, new.m);

CREATE TRIGGER tr BEFORE UPDATE ON public.t FOR EACH ROW WHEN ((old.a IS DISTINCT FROM new.a)) EXECUTE FUNCTION suppress_redundant_updates_trigger();
