DROP INDEX public.assets_pkey;

ALTER TABLE public.assets ADD CONSTRAINT assets_pkey PRIMARY KEY (id);
