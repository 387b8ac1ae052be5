DROP MATERIALIZED VIEW public.bike_km;

DROP VIEW public.long_rides;
