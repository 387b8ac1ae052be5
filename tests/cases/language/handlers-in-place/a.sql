-- The parts of a language are replaced, and its functions and grants stay; a new one comes after its handler and before its functions.
CREATE FUNCTION public.call() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION public.check_body(oid) RETURNS void LANGUAGE c STRICT AS '$libdir/plpgsql', 'plpgsql_validator';
CREATE TRUSTED LANGUAGE pl HANDLER public.call;
COMMENT ON LANGUAGE pl IS 'ours';
REVOKE USAGE ON LANGUAGE pl FROM PUBLIC;
GRANT USAGE ON LANGUAGE pl TO pgm_writer;
CREATE FUNCTION public.f() RETURNS integer LANGUAGE pl AS 'BEGIN RETURN 1; END';
