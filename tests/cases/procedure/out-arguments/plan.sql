SET check_function_bodies = off;

DROP PROCEDURE public.tally(text);
CREATE PROCEDURE public.tally(IN kind text, OUT total bigint)
 LANGUAGE plpgsql
AS $procedure$ BEGIN total := 1; END $procedure$;

COMMENT ON PROCEDURE public.tally(text) IS 'counts';

CREATE PROCEDURE public.tally(IN kind text, INOUT a integer, VARIADIC more integer[])
 LANGUAGE plpgsql
AS $procedure$ BEGIN NULL; END $procedure$;
