SET check_function_bodies = off;

CREATE OR REPLACE PROCEDURE public.settle(INOUT n integer DEFAULT 0)
 LANGUAGE plpgsql
AS $procedure$ BEGIN n := n + 1; END $procedure$;

CREATE OR REPLACE PROCEDURE public.wipe()
 LANGUAGE sql
AS $procedure$ DELETE FROM public.ledger $procedure$;
