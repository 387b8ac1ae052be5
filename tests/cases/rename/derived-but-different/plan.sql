ALTER TABLE public.orders RENAME TO purchases;

ALTER INDEX public.orders_b_idx RENAME TO purchases_b_idx;

DROP INDEX public.orders_main_idx;

CREATE INDEX purchases_main_idx ON public.purchases USING btree (a, b);
