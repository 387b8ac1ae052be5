DROP MATERIALIZED VIEW public.daily;

DROP VIEW public.scaled_readings;

DROP FUNCTION public.scaled(integer, real);

DROP INDEX public.readings_at_idx;

ALTER TABLE public.sensors ALTER COLUMN factor DROP DEFAULT;

ALTER TABLE public.sensors ALTER COLUMN kind DROP DEFAULT;

ALTER TYPE public.sensor_kind RENAME TO sensor_kind__old_7db4e232;
CREATE TYPE public.sensor_kind AS ENUM ('temp', 'hum', 'co2');

ALTER TABLE public.readings SET (autovacuum_analyze_scale_factor='0.02', fillfactor=95);

ALTER TABLE public.readings ADD COLUMN quality smallint DEFAULT 100 NOT NULL;

ALTER TABLE public.readings ALTER COLUMN raw TYPE bigint USING raw::bigint;

CREATE INDEX readings_at_idx ON public.readings USING brin (at) WITH (pages_per_range='16');

ALTER TABLE public.sensors ALTER COLUMN factor TYPE double precision USING factor::double precision;

ALTER TABLE public.sensors ALTER COLUMN kind TYPE public.sensor_kind USING kind::text::public.sensor_kind;

ALTER TABLE public.sensors ALTER COLUMN location TYPE text COLLATE pg_catalog."C";

ALTER TABLE public.sensors ALTER COLUMN factor SET DEFAULT 1;

ALTER TABLE public.sensors ALTER COLUMN kind SET DEFAULT 'temp'::public.sensor_kind;

ALTER TABLE public.sensors ADD CONSTRAINT sensors_location_key UNIQUE (location);

CREATE FUNCTION public.scaled(raw bigint, factor double precision)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE
RETURN ((raw)::double precision * factor);

CREATE VIEW public.scaled_readings AS
 SELECT r.sensor_id,
    r.at,
    public.scaled(r.raw, s.factor) AS value,
    r.quality
   FROM (public.readings r
     JOIN public.sensors s ON ((s.id = r.sensor_id)));

CREATE MATERIALIZED VIEW public.daily AS
 SELECT scaled_readings.sensor_id,
    date_trunc('day'::text, scaled_readings.at) AS day,
    avg(scaled_readings.value) AS mean
   FROM public.scaled_readings
  GROUP BY scaled_readings.sensor_id, (date_trunc('day'::text, scaled_readings.at));

CREATE UNIQUE INDEX daily_key ON public.daily USING btree (sensor_id, day);

COMMENT ON MATERIALIZED VIEW public.daily IS 'refreshed hourly';

GRANT SELECT ON TABLE public.daily TO pgm_reader;

DROP TYPE public.sensor_kind__old_7db4e232;
