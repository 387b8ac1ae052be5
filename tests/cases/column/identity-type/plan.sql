ALTER TABLE public.readings ALTER COLUMN id TYPE bigint USING id::bigint;
