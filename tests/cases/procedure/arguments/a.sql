-- Renamed arguments and a changed mode: dropped and created, grant and comment back in place.
CREATE PROCEDURE import(file text, lines integer) LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
COMMENT ON PROCEDURE import(text, integer) IS 'nightly';
REVOKE EXECUTE ON PROCEDURE import(text, integer) FROM PUBLIC;
GRANT EXECUTE ON PROCEDURE import(text, integer) TO pgm_admin WITH GRANT OPTION;
