ALTER TABLE public.purchases RENAME TO orders;

ALTER TABLE public.orders RENAME CONSTRAINT purchases_total_check TO orders_total_check;

ALTER SEQUENCE public.purchases_id_seq RENAME TO orders_id_seq;

ALTER TABLE public.orders RENAME CONSTRAINT purchases_customer_id_fkey TO orders_customer_id_fkey;

ALTER INDEX public.purchases_total_idx RENAME TO orders_total_idx;

ALTER TABLE public.orders RENAME CONSTRAINT purchases_pkey TO orders_pkey;

ALTER TABLE public.orders RENAME CONSTRAINT purchases_email_key TO orders_email_key;
