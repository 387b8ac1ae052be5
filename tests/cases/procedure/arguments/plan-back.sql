SET check_function_bodies = off;

DROP PROCEDURE public.import(text, integer);
CREATE PROCEDURE public.import(IN file text, IN lines integer)
 LANGUAGE plpgsql
AS $procedure$ BEGIN NULL; END $procedure$;

COMMENT ON PROCEDURE public.import(text, integer) IS 'nightly';

REVOKE EXECUTE ON PROCEDURE public.import(text, integer) FROM PUBLIC;

GRANT EXECUTE ON PROCEDURE public.import(text, integer) TO pgm_admin WITH GRANT OPTION;
