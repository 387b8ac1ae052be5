ALTER TABLE public.lines DROP CONSTRAINT lines_id_fkey;

ALTER TABLE public.orders_high DETACH PARTITION public.orders_other;

CREATE TABLE public."Orders 100" PARTITION OF public.orders_high FOR VALUES IN (100);

CREATE TABLE public.orders_late PARTITION OF public.orders FOR VALUES FROM (300) TO (400);

WITH moved AS (DELETE FROM public.orders_other WHERE (((id IS NOT NULL) AND (id >= 100) AND (id < 300) AND (NOT ((id IS NOT NULL) AND (id = 100))))) IS NOT TRUE RETURNING *) INSERT INTO public.orders_high (id) SELECT id FROM moved;
ALTER TABLE public.orders_high ATTACH PARTITION public.orders_other DEFAULT;

ALTER TABLE public.lines ADD CONSTRAINT lines_id_fkey FOREIGN KEY (id) REFERENCES public.orders (id);
