ALTER TABLE public.airports ADD CONSTRAINT airports_iata_key UNIQUE (iata);

ALTER TABLE public.flights ADD CONSTRAINT flights_origin_fkey FOREIGN KEY (origin) REFERENCES public.airports (iata);

ALTER TABLE public.flights ADD CONSTRAINT flights_target_fkey FOREIGN KEY (target) REFERENCES public.airports (iata);
