CREATE TYPE sensor_kind AS ENUM ('temp', 'hum', 'co2');
CREATE TABLE sensors (
    id integer PRIMARY KEY,
    kind sensor_kind NOT NULL DEFAULT 'temp',
    location text COLLATE "C",
    factor double precision NOT NULL DEFAULT 1,
    CONSTRAINT sensors_location_key UNIQUE (location)
);
CREATE TABLE readings (
    sensor_id integer NOT NULL REFERENCES sensors (id),
    at timestamptz NOT NULL,
    raw bigint NOT NULL,
    quality smallint NOT NULL DEFAULT 100,
    PRIMARY KEY (sensor_id, at)
) WITH (fillfactor = 95, autovacuum_analyze_scale_factor = 0.02);
CREATE INDEX readings_at_idx ON readings USING brin (at) WITH (pages_per_range = 16);
CREATE FUNCTION scaled(raw bigint, factor double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE RETURN raw * factor;
CREATE VIEW scaled_readings AS
    SELECT r.sensor_id, r.at, scaled(r.raw, s.factor) AS value, r.quality
    FROM readings r JOIN sensors s ON s.id = r.sensor_id;
CREATE MATERIALIZED VIEW daily AS
    SELECT sensor_id, date_trunc('day', at) AS day, avg(value) AS mean FROM scaled_readings GROUP BY 1, 2;
CREATE UNIQUE INDEX daily_key ON daily (sensor_id, day);
COMMENT ON MATERIALIZED VIEW daily IS 'refreshed hourly';
GRANT SELECT ON daily TO pgm_reader;
