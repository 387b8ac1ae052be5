COMMENT ON FUNCTION public.add(integer, integer) IS NULL;

COMMENT ON TYPE public.mood IS 'as it is';

COMMENT ON DOMAIN public.year IS 'common era';

COMMENT ON COLUMN public.pair.l IS 'left';

COMMENT ON TYPE public.pair IS 'left and right';

COMMENT ON FUNCTION public.add(text, text[]) IS 'texts';

COMMENT ON PROCEDURE public.nothing() IS 'does it well';
