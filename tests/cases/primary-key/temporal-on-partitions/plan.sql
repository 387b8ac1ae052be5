ALTER TABLE public.stays ADD COLUMN during daterange;

ALTER TABLE public.stays ADD COLUMN room integer DEFAULT 1 NOT NULL;

ALTER TABLE public.stays ADD CONSTRAINT stays_once UNIQUE (hotel, room, during WITHOUT OVERLAPS);
