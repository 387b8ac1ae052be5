ALTER TABLE public.trips DETACH PARTITION public.trips_rest;

ALTER TABLE public.trips_low ALTER COLUMN id TYPE integer USING id::integer;

ALTER TABLE public.trips ATTACH PARTITION public.trips_low FOR VALUES FROM (MINVALUE) TO (100);

WITH moved AS (DELETE FROM public.trips_rest WHERE ((NOT ((id IS NOT NULL) AND (id < 100)))) IS NOT TRUE RETURNING *) INSERT INTO public.trips (id, day) SELECT id, day FROM moved;
ALTER TABLE public.trips ATTACH PARTITION public.trips_rest DEFAULT;
