SET check_function_bodies = off;

DROP FUNCTION public.parcel_fee(public.parcel);

DROP TABLE public.parcel;

CREATE TYPE public.parcel AS (
    weight numeric,
    size text
);

CREATE FUNCTION public.parcel_fee(public.parcel)
 RETURNS numeric
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT $1.weight * 2 $function$;
