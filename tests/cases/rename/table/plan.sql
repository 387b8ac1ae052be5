ALTER TABLE public.orders RENAME TO purchases;

ALTER TABLE public.purchases RENAME CONSTRAINT orders_total_check TO purchases_total_check;

ALTER SEQUENCE public.orders_id_seq RENAME TO purchases_id_seq;

ALTER TABLE public.purchases RENAME CONSTRAINT orders_customer_id_fkey TO purchases_customer_id_fkey;

ALTER INDEX public.orders_total_idx RENAME TO purchases_total_idx;

ALTER TABLE public.purchases RENAME CONSTRAINT orders_pkey TO purchases_pkey;

ALTER TABLE public.purchases RENAME CONSTRAINT orders_email_key TO purchases_email_key;
