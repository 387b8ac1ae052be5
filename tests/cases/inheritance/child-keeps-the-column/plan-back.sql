ALTER TABLE public.base ADD COLUMN kept text;

ALTER TABLE public.base ADD CONSTRAINT c CHECK (id > 0);
