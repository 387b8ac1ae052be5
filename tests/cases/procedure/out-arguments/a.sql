-- A procedure's signature shows its OUT arguments, but they do not tell two procedures apart, and their types cannot be replaced.
CREATE PROCEDURE tally(IN kind text, OUT total integer) LANGUAGE plpgsql AS $$ BEGIN total := 1; END $$;
COMMENT ON PROCEDURE tally(IN text, OUT integer) IS 'counts';
