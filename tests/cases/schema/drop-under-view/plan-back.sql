SET check_function_bodies = off;

CREATE SCHEMA staging;

CREATE TABLE staging.readings (
    sensor integer,
    value real
);

CREATE FUNCTION staging.clean(real)
 RETURNS real
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT round($1::numeric, 1)::real$function$;

CREATE OR REPLACE VIEW public.latest AS
 SELECT readings.sensor,
    staging.clean(readings.value) AS value
   FROM staging.readings;
