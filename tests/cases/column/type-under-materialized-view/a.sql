-- The materialized view is rebuilt with both indexes, its comment and its grant, and filled again.
CREATE TABLE samples (sensor integer NOT NULL, value real NOT NULL);
CREATE MATERIALIZED VIEW sample_means AS
    SELECT sensor, avg(value) AS mean, max(value) AS peak FROM samples GROUP BY sensor;
CREATE UNIQUE INDEX sample_means_key ON sample_means (sensor);
CREATE INDEX sample_means_peak_idx ON sample_means (peak DESC) WITH (fillfactor = 50);
COMMENT ON INDEX sample_means_peak_idx IS 'for the dashboard';
GRANT SELECT ON sample_means TO pgm_reader;
