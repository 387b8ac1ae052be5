DROP TRIGGER t_columns ON public.stock;

DROP TRIGGER t_events ON public.stock;

DROP TRIGGER t_level ON public.stock;

DROP TRIGGER t_when ON public.stock;

CREATE TRIGGER t_columns AFTER UPDATE OF pieces, price ON public.stock FOR EACH ROW EXECUTE FUNCTION public.stock_event();

CREATE TRIGGER t_events AFTER INSERT OR DELETE OR UPDATE ON public.stock FOR EACH ROW EXECUTE FUNCTION public.stock_event();

CREATE TRIGGER t_level AFTER DELETE ON public.stock FOR EACH STATEMENT EXECUTE FUNCTION public.stock_event();

CREATE TRIGGER t_when AFTER UPDATE ON public.stock FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.stock_event();
