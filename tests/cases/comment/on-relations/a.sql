-- Comments of all relations and their columns appear and disappear without anything else happening.
CREATE SEQUENCE visit_no;
CREATE TABLE visits (id integer PRIMARY KEY, "Day" date, guests integer);
CREATE INDEX visits_day_idx ON visits ("Day");
CREATE VIEW busy AS SELECT id, guests FROM visits WHERE guests > 10;
CREATE MATERIALIZED VIEW per_day AS SELECT "Day", sum(guests) AS n FROM visits GROUP BY "Day";
CREATE INDEX per_day_idx ON per_day (n);
