CREATE TABLE settings (
    key text PRIMARY KEY,
    value text
);
CREATE TABLE tariffs (id integer PRIMARY KEY, price numeric);
CREATE FUNCTION a_price(integer) RETURNS numeric
    LANGUAGE sql STABLE AS $$ SELECT price FROM public.tariffs WHERE id = $1 $$;
CREATE TABLE bookings (id integer PRIMARY KEY, price numeric NOT NULL DEFAULT public.a_price(1));
CREATE FUNCTION a_total() RETURNS numeric
    LANGUAGE sql STABLE AS $$ SELECT sum(price) FROM public.bookings $$;
CREATE FUNCTION a_booking(integer) RETURNS bookings
    LANGUAGE sql STABLE AS $$ SELECT b FROM public.bookings b WHERE b.id = $1 $$;
