DROP CAST (public."Pair" AS json);

DROP CAST (public.mood AS integer);

CREATE CAST (public."Pair" AS json) WITH FUNCTION public.pair_text(public."Pair");

COMMENT ON CAST (public."Pair" AS json) IS 'as text';

CREATE CAST (public.mood AS integer) WITH FUNCTION public.mood_count(public.mood) AS ASSIGNMENT;
