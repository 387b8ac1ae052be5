-- Procedures are replaced as functions are: body, SECURITY DEFINER and SET in place.
CREATE TABLE ledger (id integer PRIMARY KEY, amount numeric);
CREATE PROCEDURE settle(INOUT n integer DEFAULT 0) LANGUAGE plpgsql AS $$ BEGIN n := n + 1; END $$;
CREATE PROCEDURE wipe() LANGUAGE sql AS $$ DELETE FROM public.ledger $$;
GRANT EXECUTE ON PROCEDURE settle(integer) TO pgm_writer;
