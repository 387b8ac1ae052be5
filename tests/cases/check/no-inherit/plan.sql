ALTER TABLE public.bases DROP CONSTRAINT bases_id_check;

ALTER TABLE public.bases DROP CONSTRAINT bases_max_check;

ALTER TABLE public.bases ADD CONSTRAINT bases_id_check CHECK (id > 0);

ALTER TABLE public.bases ADD CONSTRAINT bases_max_check CHECK (id < 1000) NO INHERIT;
