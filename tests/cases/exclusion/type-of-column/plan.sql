ALTER TABLE public.leases ALTER COLUMN car TYPE bigint USING car::bigint;
