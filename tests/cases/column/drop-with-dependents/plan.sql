ALTER TABLE public.seats DROP COLUMN side;

ALTER TABLE public.seats ADD CONSTRAINT seats_key UNIQUE (hall, line, seat);

ALTER TABLE public.seats ADD CONSTRAINT seats_side_check CHECK (line > 0);
