SET check_function_bodies = off;

CREATE TYPE public.geo_point AS (
    lat double precision,
    lon double precision
);

ALTER TABLE public.couriers ADD COLUMN home public.geo_point;

ALTER TABLE public.couriers ADD COLUMN route public.geo_point[];

CREATE FUNCTION public.origin()
 RETURNS public.geo_point
 LANGUAGE sql
 IMMUTABLE
AS $function$ SELECT ROW(0, 0)::public.geo_point $function$;
