CREATE FUNCTION public.c_all()
 RETURNS bigint
 LANGUAGE sql
 STABLE
RETURN (SELECT count(*) AS count FROM public.numbers);

CREATE OR REPLACE FUNCTION public.b_half()
 RETURNS bigint
 LANGUAGE sql
 STABLE
RETURN (public.c_all() / 2);

DROP FUNCTION public.c_all(boolean);

ALTER TABLE public.numbers DROP COLUMN odd;
