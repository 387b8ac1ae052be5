DROP TRIGGER items_plain ON public.cart_items;

DROP TRIGGER carts_filled ON public.carts;

CREATE TRIGGER items_plain AFTER INSERT ON public.cart_items FOR EACH ROW EXECUTE FUNCTION public.cart_check();

CREATE CONSTRAINT TRIGGER carts_filled AFTER INSERT ON public.carts NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION public.cart_check();
