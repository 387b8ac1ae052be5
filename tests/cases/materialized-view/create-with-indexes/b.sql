CREATE TABLE rides (id integer PRIMARY KEY, bike integer, km numeric);
GRANT SELECT ON rides TO pgm_writer;
CREATE VIEW long_rides AS SELECT bike, km FROM rides WHERE km > 5;
CREATE MATERIALIZED VIEW bike_km WITH (fillfactor = 70) AS SELECT bike, sum(km) AS km FROM long_rides GROUP BY bike;
CREATE UNIQUE INDEX bike_km_key ON bike_km (bike);
CREATE INDEX bike_km_idx ON bike_km (km DESC) WHERE km > 100;
COMMENT ON MATERIALIZED VIEW bike_km IS 'refreshed at night';
COMMENT ON COLUMN bike_km.km IS 'long rides only';
GRANT SELECT ON bike_km TO pgm_reader;
