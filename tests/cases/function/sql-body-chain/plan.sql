ALTER TABLE public.numbers ADD COLUMN odd boolean;

CREATE FUNCTION public.c_all(only_odd boolean)
 RETURNS bigint
 LANGUAGE sql
 STABLE
BEGIN ATOMIC
 SELECT count(*) AS count
    FROM public.numbers
   WHERE ((NOT c_all.only_odd) OR numbers.odd);
END;

CREATE OR REPLACE FUNCTION public.b_half()
 RETURNS bigint
 LANGUAGE sql
 STABLE
RETURN (public.c_all(false) / 2);

DROP FUNCTION public.c_all();
