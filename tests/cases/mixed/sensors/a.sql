-- Measurements: wider types under a materialized view, BRIN for B-tree, a function with a parsed body in between.
CREATE TYPE sensor_kind AS ENUM ('temp', 'hum', 'obsolete');
CREATE TABLE sensors (
    id integer PRIMARY KEY,
    kind sensor_kind NOT NULL DEFAULT 'temp',
    location text,
    factor real NOT NULL DEFAULT 1
);
CREATE TABLE readings (
    sensor_id integer NOT NULL REFERENCES sensors (id),
    at timestamptz NOT NULL,
    raw integer NOT NULL,
    PRIMARY KEY (sensor_id, at)
) WITH (fillfactor = 100);
CREATE INDEX readings_at_idx ON readings (at);
CREATE FUNCTION scaled(raw integer, factor real) RETURNS real LANGUAGE sql IMMUTABLE RETURN raw * factor;
CREATE VIEW scaled_readings AS
    SELECT r.sensor_id, r.at, scaled(r.raw, s.factor) AS value FROM readings r JOIN sensors s ON s.id = r.sensor_id;
CREATE MATERIALIZED VIEW daily AS
    SELECT sensor_id, date_trunc('day', at) AS day, avg(value) AS mean FROM scaled_readings GROUP BY 1, 2;
CREATE UNIQUE INDEX daily_key ON daily (sensor_id, day);
COMMENT ON MATERIALIZED VIEW daily IS 'refreshed hourly';
GRANT SELECT ON daily TO pgm_reader;
