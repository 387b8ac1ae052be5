CREATE OR REPLACE VIEW public.open_orders AS
 SELECT orders.id,
    orders.customer
   FROM public.orders
  WHERE (NOT orders.paid);
