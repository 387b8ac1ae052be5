ALTER TABLE public.areas ALTER COLUMN no SET NOT NULL;

ALTER TABLE public.areas ADD CONSTRAINT areas_key PRIMARY KEY (region, no);

ALTER TABLE public.regions ALTER COLUMN code SET NOT NULL;

ALTER TABLE public.regions ADD CONSTRAINT regions_pkey PRIMARY KEY (code);
