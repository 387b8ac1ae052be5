SET check_function_bodies = off;

CREATE OR REPLACE FUNCTION public.discount(price numeric, percent numeric DEFAULT 10)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT price * (100 - percent) / 100 $function$;

CREATE OR REPLACE VIEW public.net_offers AS
 SELECT offers.id,
    public.discount(offers.price) AS price
   FROM public.offers;
