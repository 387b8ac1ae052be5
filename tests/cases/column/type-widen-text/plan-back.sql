ALTER TABLE public.cities ALTER COLUMN name TYPE character varying(30);

ALTER TABLE public.cities ALTER COLUMN note TYPE character varying;

ALTER TABLE public.cities ALTER COLUMN region TYPE character varying(10);
