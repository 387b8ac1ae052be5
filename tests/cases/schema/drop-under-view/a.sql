-- A view outside the dropped schema still reads from it until the view is replaced.
CREATE TABLE public.readings (sensor integer, value real);
CREATE SCHEMA staging;
CREATE TABLE staging.readings (sensor integer, value real);
CREATE FUNCTION staging.clean(real) RETURNS real
    LANGUAGE sql IMMUTABLE AS 'SELECT round($1::numeric, 1)::real';
CREATE VIEW public.latest AS SELECT sensor, staging.clean(value) AS value FROM staging.readings;
