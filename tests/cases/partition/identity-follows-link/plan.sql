ALTER TABLE public.trips DETACH PARTITION public.trips_low;

ALTER TABLE public.trips_low ALTER COLUMN id TYPE bigint USING id::bigint;
