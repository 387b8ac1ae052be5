DROP INDEX public.prices_idx;

ALTER TABLE public.current_prices ADD COLUMN valid_until date;

CREATE INDEX prices_idx ON public.current_prices USING btree (price);

ALTER TABLE public.former_prices DROP COLUMN valid_until;
