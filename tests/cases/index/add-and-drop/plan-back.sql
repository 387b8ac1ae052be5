DROP INDEX public.trips_target_idx;

DROP INDEX public.trips_way_idx;

CREATE INDEX trips_origin_idx ON public.trips USING btree (origin);
