ALTER TABLE public.stays DROP COLUMN during;

ALTER TABLE public.stays DROP COLUMN room;
