ALTER TYPE public.hall RENAME TO hall__old_c0f679c6;
CREATE TYPE public.hall AS ENUM ('north', 'south');

ALTER TABLE public.bookings ALTER COLUMN hall TYPE public.hall USING hall::text::public.hall;

DROP TYPE public.hall__old_c0f679c6;
