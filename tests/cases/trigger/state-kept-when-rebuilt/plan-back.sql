DROP TRIGGER orders_sync ON public.orders;
CREATE TRIGGER orders_sync AFTER UPDATE ON public.orders FOR EACH ROW WHEN ((new.total > (0)::numeric)) EXECUTE FUNCTION public.order_sync();
ALTER TABLE public.orders ENABLE REPLICA TRIGGER orders_sync;

COMMENT ON TRIGGER orders_sync ON public.orders IS 'replica only';
