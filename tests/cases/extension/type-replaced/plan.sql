ALTER TABLE public.devices ALTER COLUMN tags TYPE jsonb USING tags::jsonb;

DROP EXTENSION hstore;
