ALTER TABLE public.cars ADD COLUMN power_hp integer;

ALTER TABLE public.cars DROP COLUMN power_kw;

CREATE INDEX cars_power_idx ON public.cars USING btree (maker, power_hp);

CREATE INDEX cars_strong_idx ON public.cars USING btree (id) WHERE (power_hp > 200);
