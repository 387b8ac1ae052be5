DROP TRIGGER items_plain ON public.cart_items;

DROP TRIGGER carts_filled ON public.carts;

CREATE CONSTRAINT TRIGGER items_plain AFTER INSERT ON public.cart_items DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW WHEN ((new.cart IS NOT NULL)) EXECUTE FUNCTION public.cart_check();

CREATE CONSTRAINT TRIGGER carts_filled AFTER INSERT ON public.carts FROM public.cart_items DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.cart_check();
