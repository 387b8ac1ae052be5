DROP TRIGGER moves_insert ON public.moves;

DROP TRIGGER moves_update ON public.moves;

CREATE TRIGGER moves_insert AFTER INSERT ON public.moves REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.moves_sum();

CREATE TRIGGER moves_update AFTER UPDATE ON public.moves REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION public.moves_sum();
