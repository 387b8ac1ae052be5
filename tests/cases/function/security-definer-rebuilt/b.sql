CREATE FUNCTION reset_pin(account integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$ BEGIN RETURN true; END $$;
REVOKE ALL ON FUNCTION reset_pin(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reset_pin(integer) TO pgm_admin;
