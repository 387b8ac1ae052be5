CREATE OR REPLACE VIEW public.open_orders AS
 SELECT o.id,
    o.customer
   FROM (public.orders o
     JOIN public.customers c ON ((c.id = o.customer)))
  WHERE (o.paid IS NOT TRUE);
