ALTER TABLE public.orders_2 DROP CONSTRAINT who;

DROP TABLE public.orders_3;

ALTER TABLE public.orders DROP CONSTRAINT who;

ALTER TABLE public.orders ATTACH PARTITION public.orders_2 FOR VALUES FROM (100) TO (200);

ALTER TABLE public.orders ADD CONSTRAINT who FOREIGN KEY (customer) REFERENCES public.customers (id);
