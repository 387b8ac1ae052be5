ALTER TABLE public.seats DROP CONSTRAINT seats_side_check;

ALTER TABLE public.seats DROP CONSTRAINT seats_key;

ALTER TABLE public.seats ADD COLUMN side text;

ALTER TABLE public.seats ADD CONSTRAINT seats_key UNIQUE (hall, line, seat, side);

ALTER TABLE public.seats ADD CONSTRAINT seats_side_check CHECK ((side = ANY (ARRAY['l'::text, 'r'::text])) AND (line > 0));

CREATE INDEX seats_idx ON public.seats USING btree (line, side);
