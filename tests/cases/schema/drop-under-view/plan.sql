CREATE OR REPLACE VIEW public.latest AS
 SELECT readings.sensor,
    readings.value
   FROM public.readings;

DROP FUNCTION staging.clean(real);

DROP TABLE staging.readings;

DROP SCHEMA staging;
