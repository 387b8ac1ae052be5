DROP MATERIALIZED VIEW public.sample_means;

ALTER TABLE public.samples ALTER COLUMN value TYPE double precision USING value::double precision;

CREATE MATERIALIZED VIEW public.sample_means AS
 SELECT samples.sensor,
    avg(samples.value) AS mean,
    max(samples.value) AS peak
   FROM public.samples
  GROUP BY samples.sensor;

CREATE UNIQUE INDEX sample_means_key ON public.sample_means USING btree (sensor);

CREATE INDEX sample_means_peak_idx ON public.sample_means USING btree (peak DESC) WITH (fillfactor='50');

COMMENT ON INDEX public.sample_means_peak_idx IS 'for the dashboard';

GRANT SELECT ON TABLE public.sample_means TO pgm_reader;
