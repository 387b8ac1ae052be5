DROP STATISTICS public.guests_type;

ALTER TYPE public.mood RENAME TO mood__old_2b6beb0b;
CREATE TYPE public.mood AS ENUM ('cross', 'calm');

ALTER TABLE public.guests ALTER COLUMN mood TYPE public.mood USING mood::text::public.mood;

ALTER TABLE public.guests DROP COLUMN floor;

ALTER TABLE public.guests ALTER COLUMN age TYPE bigint USING age::bigint;

CREATE STATISTICS public.guests_floor ON age, room FROM public.guests;

CREATE STATISTICS public.guests_type ON age, mood FROM public.guests;
ALTER STATISTICS public.guests_type SET STATISTICS 77;

COMMENT ON STATISTICS public.guests_type IS 'stays';

DROP TYPE public.mood__old_2b6beb0b;
