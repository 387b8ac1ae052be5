DROP CAST (integer AS public."Odd ""T""");

DROP FUNCTION public.pack(integer, integer, boolean);

DROP CAST (public.color AS integer);

DROP CAST (public.id AS integer);

DROP CAST (text AS public.color);

CREATE CAST (public.color AS integer) WITH FUNCTION public.to_number(public.color);

CREATE CAST (text AS public.color) WITH INOUT AS ASSIGNMENT;

COMMENT ON CAST (text AS public.color) IS 'by its name';

DROP DOMAIN public.shade;

DROP TYPE public.id CASCADE;
