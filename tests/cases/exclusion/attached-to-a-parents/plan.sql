ALTER TABLE public.rooms ALTER COLUMN no TYPE bigint USING no::bigint;

ALTER TABLE public.rooms ADD CONSTRAINT "Once" EXCLUDE USING btree (hall WITH =, no WITH =);
