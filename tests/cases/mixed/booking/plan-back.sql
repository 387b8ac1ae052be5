SET check_function_bodies = off;

DROP VIEW public.todays_guests;

DROP FUNCTION public.nights(daterange);

ALTER TABLE public.bookings DROP CONSTRAINT bookings_room_id_fkey;

DROP POLICY bookings_open ON public.bookings;

ALTER TABLE public.bookings DROP CONSTRAINT bookings_order;

ALTER TABLE public.bookings ALTER COLUMN state DROP DEFAULT;

ALTER TABLE public.rooms DROP CONSTRAINT rooms_name_key;

ALTER TABLE public.rooms ALTER COLUMN beds DROP DEFAULT;

ALTER TABLE public.rooms ALTER COLUMN beds TYPE smallint USING beds::smallint;

ALTER TABLE public.rooms ALTER COLUMN beds SET DEFAULT 1;

CREATE FUNCTION public.nights(arrives date, leaves date)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT leaves - arrives $function$;

ALTER TABLE public.bookings DROP COLUMN guest_id;

ALTER TABLE public.bookings DROP COLUMN stay;

ALTER TABLE public.bookings DISABLE ROW LEVEL SECURITY;

ALTER TABLE public.bookings ALTER COLUMN state TYPE text;

ALTER TABLE public.bookings ALTER COLUMN state SET DEFAULT 'held'::text;

ALTER TABLE public.bookings ADD CONSTRAINT bookings_state_check CHECK (state = ANY (ARRAY['held'::text, 'paid'::text, 'gone'::text]));

CREATE INDEX bookings_room_idx ON public.bookings USING btree (room_id, arrives);

ALTER TABLE public.bookings ADD CONSTRAINT bookings_room_id_fkey FOREIGN KEY (room_id) REFERENCES public.rooms (id);

CREATE VIEW public.todays_guests AS
 SELECT bookings.guest,
    bookings.room_id
   FROM public.bookings
  WHERE (bookings.state = 'paid'::text);

GRANT SELECT ON TABLE public.todays_guests TO pgm_reader;

DROP TABLE public.guests;

DROP TYPE public.booking_state;

DROP EXTENSION btree_gist;
