ALTER TABLE public.assets DROP CONSTRAINT assets_pkey;

CREATE UNIQUE INDEX assets_pkey ON public.assets USING btree (id);
