ALTER TABLE public.boxes DROP COLUMN volume;
ALTER TABLE public.boxes ADD COLUMN volume integer GENERATED ALWAYS AS (a * b) STORED;

CREATE INDEX boxes_volume_idx ON public.boxes USING btree (volume);
