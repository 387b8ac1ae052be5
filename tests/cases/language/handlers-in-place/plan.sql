SET check_function_bodies = off;

REVOKE USAGE ON LANGUAGE pl FROM pgm_writer;

CREATE LANGUAGE "Odd ""L""" HANDLER public.call;

CREATE FUNCTION public.g()
 RETURNS integer
 LANGUAGE "Odd ""L"""
AS $function$BEGIN RETURN 1; END$function$;

CREATE FUNCTION public.run(internal)
 RETURNS void
 LANGUAGE c
 STRICT
AS '$libdir/plpgsql', $function$plpgsql_inline_handler$function$;

CREATE OR REPLACE TRUSTED LANGUAGE pl HANDLER public.call INLINE public.run VALIDATOR public.check_body;

GRANT USAGE ON LANGUAGE pl TO pgm_reader;
