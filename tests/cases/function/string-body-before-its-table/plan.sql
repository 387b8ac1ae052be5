SET check_function_bodies = off;

CREATE TABLE public.tariffs (
    id integer NOT NULL,
    price numeric,
    CONSTRAINT tariffs_pkey PRIMARY KEY (id)
);

CREATE FUNCTION public.a_price(integer)
 RETURNS numeric
 LANGUAGE sql
 STABLE
AS $function$ SELECT price FROM public.tariffs WHERE id = $1 $function$;

CREATE TABLE public.bookings (
    id integer NOT NULL,
    price numeric DEFAULT public.a_price(1) NOT NULL,
    CONSTRAINT bookings_pkey PRIMARY KEY (id)
);

CREATE FUNCTION public.a_booking(integer)
 RETURNS public.bookings
 LANGUAGE sql
 STABLE
AS $function$ SELECT b FROM public.bookings b WHERE b.id = $1 $function$;

CREATE FUNCTION public.a_total()
 RETURNS numeric
 LANGUAGE sql
 STABLE
AS $function$ SELECT sum(price) FROM public.bookings $function$;
