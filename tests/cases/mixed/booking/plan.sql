SET check_function_bodies = off;

DROP VIEW public.todays_guests;

DROP FUNCTION public.nights(date, date);

ALTER TABLE public.bookings DROP CONSTRAINT bookings_room_id_fkey;

DROP INDEX public.bookings_room_idx;

ALTER TABLE public.bookings DROP CONSTRAINT bookings_state_check;

ALTER TABLE public.bookings ALTER COLUMN state DROP DEFAULT;

ALTER TABLE public.rooms ALTER COLUMN beds DROP DEFAULT;

CREATE EXTENSION btree_gist WITH SCHEMA public;

CREATE TYPE public.booking_state AS ENUM ('held', 'paid', 'cancelled', 'gone');

ALTER TABLE public.bookings ENABLE ROW LEVEL SECURITY;

ALTER TABLE public.bookings ADD COLUMN guest_id integer;

ALTER TABLE public.bookings ALTER COLUMN state TYPE public.booking_state USING state::public.booking_state;

ALTER TABLE public.bookings ADD COLUMN stay daterange GENERATED ALWAYS AS (daterange(arrives, leaves)) STORED;

ALTER TABLE public.bookings ALTER COLUMN state SET DEFAULT 'held'::public.booking_state;

ALTER TABLE public.bookings ADD CONSTRAINT bookings_no_overlap EXCLUDE USING gist (room_id WITH =, stay WITH &&) WHERE ((state <> 'cancelled'::public.booking_state));

ALTER TABLE public.bookings ADD CONSTRAINT bookings_order CHECK (arrives < leaves);

CREATE POLICY bookings_open ON public.bookings FOR SELECT TO pgm_writer USING (state = ANY (ARRAY['held'::public.booking_state, 'paid'::public.booking_state]));

COMMENT ON CONSTRAINT bookings_no_overlap ON public.bookings IS 'one party a room and night';

CREATE TABLE public.guests (
    id integer NOT NULL GENERATED ALWAYS AS IDENTITY,
    name text NOT NULL,
    CONSTRAINT guests_pkey PRIMARY KEY (id)
);

ALTER TABLE public.rooms ALTER COLUMN beds TYPE integer USING beds::integer;

ALTER TABLE public.rooms ALTER COLUMN beds SET DEFAULT 1;

ALTER TABLE public.rooms ADD CONSTRAINT rooms_name_key UNIQUE (name);

ALTER TABLE public.bookings ADD CONSTRAINT bookings_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES public.guests (id);

ALTER TABLE public.bookings ADD CONSTRAINT bookings_room_id_fkey FOREIGN KEY (room_id) REFERENCES public.rooms (id) ON UPDATE CASCADE;

CREATE FUNCTION public.nights(stay daterange)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT upper(stay) - lower(stay) $function$;

CREATE VIEW public.todays_guests AS
 SELECT bookings.guest,
    bookings.room_id,
    bookings.stay
   FROM public.bookings
  WHERE (bookings.state = 'paid'::public.booking_state);

GRANT SELECT ON TABLE public.todays_guests TO pgm_reader;

GRANT SELECT ON TABLE public.todays_guests TO pgm_writer;
