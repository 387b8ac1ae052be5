ALTER TABLE public.readings ALTER COLUMN id TYPE integer USING id::integer;
