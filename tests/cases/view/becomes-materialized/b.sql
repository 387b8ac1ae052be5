CREATE TABLE clicks (page text, at date);
CREATE MATERIALIZED VIEW page_clicks AS SELECT page, count(*) AS n FROM clicks GROUP BY page;
CREATE VIEW day_clicks AS SELECT at, count(*) AS n FROM clicks GROUP BY at;
CREATE VIEW summary AS SELECT max(p.n) AS best_page, max(d.n) AS best_day FROM page_clicks p, day_clicks d;
