ALTER TABLE public.three SET WITHOUT CLUSTER;

DROP INDEX public.three_a;

ALTER TABLE public."One" CLUSTER ON one_a;

ALTER TABLE public.three ALTER COLUMN a SET NOT NULL;

ALTER TABLE public.three ADD CONSTRAINT three_pkey PRIMARY KEY (a);

ALTER TABLE public.three CLUSTER ON three_pkey;

ALTER TABLE public.two CLUSTER ON two_a;
