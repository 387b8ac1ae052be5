ALTER TABLE public.leases ALTER COLUMN car TYPE integer USING car::integer;
