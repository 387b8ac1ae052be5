SET check_function_bodies = off;

CREATE OR REPLACE PROCEDURE public.settle(INOUT n integer DEFAULT 0)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $procedure$ BEGIN n := n + 2; END $procedure$;

CREATE OR REPLACE PROCEDURE public.wipe()
 LANGUAGE sql
AS $procedure$ DELETE FROM public.ledger WHERE amount = 0 $procedure$;
