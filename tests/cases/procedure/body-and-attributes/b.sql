CREATE TABLE ledger (id integer PRIMARY KEY, amount numeric);
CREATE PROCEDURE settle(INOUT n integer DEFAULT 0)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$ BEGIN n := n + 2; END $$;
CREATE PROCEDURE wipe() LANGUAGE sql AS $$ DELETE FROM public.ledger WHERE amount = 0 $$;
GRANT EXECUTE ON PROCEDURE settle(integer) TO pgm_writer;
