ALTER TABLE public.flights DROP CONSTRAINT flights_origin_fkey;

ALTER TABLE public.flights DROP CONSTRAINT flights_target_fkey;

ALTER TABLE public.airports DROP CONSTRAINT airports_iata_key;
