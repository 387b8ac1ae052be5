-- The kind changes under one name, in both directions, below another view.
CREATE TABLE clicks (page text, at date);
CREATE VIEW page_clicks AS SELECT page, count(*) AS n FROM clicks GROUP BY page;
CREATE MATERIALIZED VIEW day_clicks AS SELECT at, count(*) AS n FROM clicks GROUP BY at;
CREATE INDEX day_clicks_idx ON day_clicks (n);
CREATE VIEW summary AS SELECT max(p.n) AS best_page, max(d.n) AS best_day FROM page_clicks p, day_clicks d;
