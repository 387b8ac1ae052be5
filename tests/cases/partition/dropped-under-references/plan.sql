ALTER TABLE public.orders_high DETACH PARTITION public."Orders 100";
DROP TABLE public."Orders 100";

ALTER TABLE public.orders DETACH PARTITION public.orders_late;
DROP TABLE public.orders_late;
