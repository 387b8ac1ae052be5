DROP VIEW public.summary;

DROP MATERIALIZED VIEW public.page_clicks;

DROP VIEW public.day_clicks;

CREATE VIEW public.page_clicks AS
 SELECT clicks.page,
    count(*) AS n
   FROM public.clicks
  GROUP BY clicks.page;

CREATE MATERIALIZED VIEW public.day_clicks AS
 SELECT clicks.at,
    count(*) AS n
   FROM public.clicks
  GROUP BY clicks.at;

CREATE VIEW public.summary AS
 SELECT max(p.n) AS best_page,
    max(d.n) AS best_day
   FROM public.page_clicks p,
    public.day_clicks d;

CREATE INDEX day_clicks_idx ON public.day_clicks USING btree (n);
