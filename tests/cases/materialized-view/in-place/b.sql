CREATE TABLE temps (city text, day date, t real);
CREATE MATERIALIZED VIEW maxima WITH (autovacuum_enabled = false, fillfactor = 80) AS
    SELECT city, max(t) AS t FROM temps GROUP BY city;
CREATE UNIQUE INDEX maxima_city_idx ON maxima (city);
COMMENT ON MATERIALIZED VIEW maxima IS 'hottest day of each city';
ALTER MATERIALIZED VIEW maxima ALTER COLUMN city SET STATISTICS 1000;
