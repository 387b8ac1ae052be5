CREATE PROCEDURE import(path text, INOUT lines integer) LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
COMMENT ON PROCEDURE import(text, integer) IS 'nightly';
REVOKE EXECUTE ON PROCEDURE import(text, integer) FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE import(text, integer) TO pgm_admin WITH GRANT OPTION;
