ALTER TABLE public.lines DROP CONSTRAINT lines_id_fkey;
ALTER TABLE public.lines ADD CONSTRAINT lines_id_fkey FOREIGN KEY (id) REFERENCES public.orders (id);

ALTER TABLE public.orders_high DETACH PARTITION public."Orders 100";
DROP TABLE public."Orders 100";

ALTER TABLE public.orders DETACH PARTITION public.orders_late;
DROP TABLE public.orders_late;
