ALTER TABLE sales.purchases RENAME TO purchases__old_d187364f;
ALTER TABLE sales.purchases__old_d187364f SET SCHEMA public;
ALTER TABLE public.purchases__old_d187364f RENAME TO orders;

ALTER TABLE public.orders RENAME CONSTRAINT purchases_pkey TO orders_pkey;
