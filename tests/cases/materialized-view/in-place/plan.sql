DROP INDEX public.maxima_t_idx;

ALTER MATERIALIZED VIEW public.maxima SET (autovacuum_enabled=false, fillfactor=80);

ALTER MATERIALIZED VIEW public.maxima ALTER COLUMN city SET STATISTICS 1000;

CREATE UNIQUE INDEX maxima_city_idx ON public.maxima USING btree (city);

COMMENT ON MATERIALIZED VIEW public.maxima IS 'hottest day of each city';
