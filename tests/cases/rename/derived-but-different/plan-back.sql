ALTER TABLE public.purchases RENAME TO orders;

ALTER INDEX public.purchases_b_idx RENAME TO orders_b_idx;

DROP INDEX public.purchases_main_idx;

CREATE INDEX orders_main_idx ON public.orders USING btree (a);
