DROP CAST (public."Pair" AS json);

DROP CAST (public.mood AS integer);

CREATE CAST (public."Pair" AS json) WITH INOUT;

COMMENT ON CAST (public."Pair" AS json) IS 'as text';

CREATE CAST (public.mood AS integer) WITH FUNCTION public.mood_number(public.mood) AS ASSIGNMENT;
