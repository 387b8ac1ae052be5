-- A rebuilt SECURITY DEFINER function is not for one moment to be left with PUBLIC's right to execute it.
CREATE FUNCTION reset_pin(account integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ BEGIN NULL; END $$;
REVOKE ALL ON FUNCTION reset_pin(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reset_pin(integer) TO pgm_admin;
