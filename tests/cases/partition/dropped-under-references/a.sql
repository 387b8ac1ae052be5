CREATE TABLE public.orders (id int PRIMARY KEY) PARTITION BY RANGE (id);
CREATE TABLE public.orders_low PARTITION OF public.orders FOR VALUES FROM (0) TO (100);
CREATE TABLE public.orders_high PARTITION OF public.orders FOR VALUES FROM (100) TO (300) PARTITION BY LIST (id);
CREATE TABLE public."Orders 100" PARTITION OF public.orders_high FOR VALUES IN (100);
CREATE TABLE public.orders_other PARTITION OF public.orders_high DEFAULT;
CREATE TABLE public.orders_late PARTITION OF public.orders FOR VALUES FROM (300) TO (400);
CREATE TABLE public.lines (id int REFERENCES public.orders (id));
