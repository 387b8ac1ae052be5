ALTER TABLE public.tracks ALTER COLUMN seconds SET NOT NULL;

ALTER TABLE public.tracks ADD COLUMN title text;

ALTER TABLE public.tracks ADD CONSTRAINT tracks_seconds_check CHECK (seconds > 0);

CREATE INDEX tracks_title_idx ON public.tracks USING btree (title);

ALTER TABLE public.tracks DROP COLUMN scrap;
