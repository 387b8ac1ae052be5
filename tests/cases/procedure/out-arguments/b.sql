CREATE PROCEDURE tally(IN kind text, OUT total bigint) LANGUAGE plpgsql AS $$ BEGIN total := 1; END $$;
CREATE PROCEDURE tally(IN kind text, INOUT a integer, VARIADIC more integer[]) LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
COMMENT ON PROCEDURE tally(IN text, OUT bigint) IS 'counts';
