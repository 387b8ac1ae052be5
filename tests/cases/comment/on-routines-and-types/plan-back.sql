COMMENT ON PROCEDURE public.nothing() IS NULL;

COMMENT ON FUNCTION public.add(text, text[]) IS NULL;

COMMENT ON COLUMN public.pair.l IS NULL;

COMMENT ON TYPE public.pair IS NULL;

COMMENT ON DOMAIN public.year IS NULL;

COMMENT ON TYPE public.mood IS 'as it was';

COMMENT ON FUNCTION public.add(integer, integer) IS 'numbers';
