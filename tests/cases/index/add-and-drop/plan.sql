DROP INDEX public.trips_origin_idx;

CREATE INDEX trips_target_idx ON public.trips USING btree (target);

CREATE INDEX trips_way_idx ON public.trips USING btree (origin, target, day);
