ALTER VIEW public.orders RENAME TO orders__old_2df6e45b;

ALTER TABLE public.orders_data RENAME TO orders;

ALTER TABLE public.orders RENAME CONSTRAINT orders_data_pkey TO orders_pkey;

DROP VIEW public.orders__old_2df6e45b;
