ALTER TABLE public.orders DETACH PARTITION public.orders_2;

ALTER TABLE public.orders_2 DROP CONSTRAINT who;

ALTER TABLE public.orders DROP CONSTRAINT who;

CREATE TABLE public.orders_3 PARTITION OF public.orders FOR VALUES FROM (200) TO (300);

ALTER TABLE public.orders ADD CONSTRAINT who FOREIGN KEY (customer) REFERENCES public.customers (id) ON DELETE CASCADE DEFERRABLE;

ALTER TABLE public.orders_2 ADD CONSTRAINT who FOREIGN KEY (customer) REFERENCES public.customers (id) ON DELETE CASCADE DEFERRABLE;
