-- Storage parameters, an index, a comment, a statistics target: none of them is worth filling the view again.
CREATE TABLE temps (city text, day date, t real);
CREATE MATERIALIZED VIEW maxima AS SELECT city, max(t) AS t FROM temps GROUP BY city;
CREATE INDEX maxima_t_idx ON maxima (t);
COMMENT ON MATERIALIZED VIEW maxima IS 'hot';
