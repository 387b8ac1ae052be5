ALTER TABLE public.rooms DROP CONSTRAINT "Once";

ALTER TABLE public.rooms ALTER COLUMN no TYPE integer USING no::integer;
