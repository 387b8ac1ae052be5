CREATE TYPE public.wrapped AS (
    x public.src
);

CREATE VIEW public.v AS
 SELECT ROW(s.*::public.src)::public.wrapped AS "row"
   FROM public.src s;

CREATE TABLE public.v_log (
    o public.v,
    n public.v
);

CREATE RULE log AS
    ON UPDATE TO public.v DO  INSERT INTO public.v_log (o, n)
  VALUES (old.*::public.v, new.*::public.v);
