DROP INDEX public.maxima_city_idx;

ALTER MATERIALIZED VIEW public.maxima RESET (autovacuum_enabled, fillfactor);

CREATE INDEX maxima_t_idx ON public.maxima USING btree (t);

ALTER MATERIALIZED VIEW public.maxima ALTER COLUMN city SET STATISTICS -1;

COMMENT ON MATERIALIZED VIEW public.maxima IS 'hot';
