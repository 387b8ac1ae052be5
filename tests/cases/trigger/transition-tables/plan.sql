DROP TRIGGER moves_insert ON public.moves;

DROP TRIGGER moves_update ON public.moves;

CREATE TRIGGER moves_insert AFTER INSERT ON public.moves REFERENCING NEW TABLE AS "Added Rows" FOR EACH STATEMENT EXECUTE FUNCTION public.moves_sum();

CREATE TRIGGER moves_update AFTER UPDATE ON public.moves REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.moves_sum();
