ALTER TABLE public.orders RENAME TO orders_data;

ALTER TABLE public.orders_data RENAME CONSTRAINT orders_pkey TO orders_data_pkey;

CREATE VIEW public.orders AS
 SELECT orders_data.id,
    orders_data.x
   FROM public.orders_data;
