SET check_function_bodies = off;

DROP VIEW public.net_offers;

DROP FUNCTION public.discount(numeric, numeric);
CREATE FUNCTION public.discount(price numeric, percent numeric)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT price * (100 - percent) / 100 $function$;

CREATE VIEW public.net_offers AS
 SELECT offers.id,
    public.discount(offers.price, (10)::numeric) AS price
   FROM public.offers;
