ALTER TABLE public.cities ALTER COLUMN name TYPE character varying(80);

ALTER TABLE public.cities ALTER COLUMN note TYPE text;

ALTER TABLE public.cities ALTER COLUMN region TYPE text;
