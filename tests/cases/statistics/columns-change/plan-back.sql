DROP STATISTICS public.guests_floor;

DROP STATISTICS public.guests_type;

ALTER TYPE public.mood RENAME TO mood__old_2b6beb0b;
CREATE TYPE public.mood AS ENUM ('calm', 'cross');

ALTER TABLE public.guests ALTER COLUMN age TYPE integer USING age::integer;

ALTER TABLE public.guests ADD COLUMN floor integer;

ALTER TABLE public.guests ALTER COLUMN mood TYPE public.mood USING mood::text::public.mood;

CREATE STATISTICS public.guests_floor ON age, floor FROM public.guests;

CREATE STATISTICS public.guests_room ON room, floor FROM public.guests;

CREATE STATISTICS public.guests_type ON age, mood FROM public.guests;
ALTER STATISTICS public.guests_type SET STATISTICS 77;

COMMENT ON STATISTICS public.guests_type IS 'stays';

DROP TYPE public.mood__old_2b6beb0b;
