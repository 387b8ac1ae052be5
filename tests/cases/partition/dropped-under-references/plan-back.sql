CREATE TABLE public."Orders 100" PARTITION OF public.orders_high FOR VALUES IN (100);

CREATE TABLE public.orders_late PARTITION OF public.orders FOR VALUES FROM (300) TO (400);
