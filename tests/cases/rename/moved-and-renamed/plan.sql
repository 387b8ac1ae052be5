ALTER TABLE public.orders RENAME TO orders__old_7679f118;

ALTER TABLE public.orders__old_7679f118 RENAME CONSTRAINT orders_pkey TO orders_pkey__old_1d1a51e6;

ALTER TABLE public.orders__old_7679f118 SET SCHEMA sales;
ALTER TABLE sales.orders__old_7679f118 RENAME TO purchases;

ALTER TABLE sales.purchases RENAME CONSTRAINT orders_pkey__old_1d1a51e6 TO purchases_pkey;
