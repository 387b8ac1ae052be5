SET check_function_bodies = off;

DROP PROCEDURE public.tally(text);

DROP PROCEDURE public.tally(text, integer, integer[]);

CREATE PROCEDURE public.tally(IN kind text, OUT total integer)
 LANGUAGE plpgsql
AS $procedure$ BEGIN total := 1; END $procedure$;

COMMENT ON PROCEDURE public.tally(text) IS 'counts';
