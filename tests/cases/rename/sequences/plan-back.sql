ALTER SEQUENCE public.vouchers RENAME TO tickets;

ALTER TABLE public.visitors RENAME TO guests;

ALTER TABLE public.guests RENAME COLUMN place TO seat;

ALTER SEQUENCE public.visitors_place_seq RENAME TO guests_seat_seq;
