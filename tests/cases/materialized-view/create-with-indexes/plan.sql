CREATE VIEW public.long_rides AS
 SELECT rides.bike,
    rides.km
   FROM public.rides
  WHERE (rides.km > (5)::numeric);

CREATE MATERIALIZED VIEW public.bike_km WITH (fillfactor=70) AS
 SELECT long_rides.bike,
    sum(long_rides.km) AS km
   FROM public.long_rides
  GROUP BY long_rides.bike;

CREATE INDEX bike_km_idx ON public.bike_km USING btree (km DESC) WHERE (km > (100)::numeric);

CREATE UNIQUE INDEX bike_km_key ON public.bike_km USING btree (bike);

COMMENT ON MATERIALIZED VIEW public.bike_km IS 'refreshed at night';

COMMENT ON COLUMN public.bike_km.km IS 'long rides only';

GRANT SELECT ON TABLE public.bike_km TO pgm_reader;
