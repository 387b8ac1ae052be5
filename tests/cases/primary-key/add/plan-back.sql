ALTER TABLE public.areas DROP CONSTRAINT areas_key;

ALTER TABLE public.regions DROP CONSTRAINT regions_pkey;

ALTER TABLE public.areas ALTER COLUMN no DROP NOT NULL;

ALTER TABLE public.regions ALTER COLUMN code DROP NOT NULL;
