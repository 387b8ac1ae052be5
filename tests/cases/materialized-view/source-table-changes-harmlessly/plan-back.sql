ALTER TABLE public.tracks DROP CONSTRAINT tracks_seconds_check;

ALTER TABLE public.tracks ADD COLUMN scrap text;

ALTER TABLE public.tracks ALTER COLUMN seconds DROP NOT NULL;

ALTER TABLE public.tracks DROP COLUMN title;
