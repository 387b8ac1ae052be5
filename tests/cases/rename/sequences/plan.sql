ALTER SEQUENCE public.tickets RENAME TO vouchers;

ALTER TABLE public.guests RENAME TO visitors;

ALTER TABLE public.visitors RENAME COLUMN seat TO place;

ALTER SEQUENCE public.guests_seat_seq RENAME TO visitors_place_seq;
