SET check_function_bodies = off;

DROP FUNCTION public.parcel_fee(public.parcel);

DROP TYPE public.parcel;

CREATE TABLE public.parcel (
    weight numeric,
    size text
);

CREATE FUNCTION public.parcel_fee(public.parcel)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT $1.weight * 2 $function$;
