ALTER TABLE public.three SET WITHOUT CLUSTER;

ALTER TABLE public.three DROP CONSTRAINT three_pkey;

ALTER TABLE public.two SET WITHOUT CLUSTER;

ALTER TABLE public."One" CLUSTER ON "One_B";

ALTER TABLE public.three ALTER COLUMN a DROP NOT NULL;

CREATE INDEX three_a ON public.three USING btree (a);

ALTER TABLE public.three CLUSTER ON three_a;
