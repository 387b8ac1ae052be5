ALTER TABLE public.queue DROP CONSTRAINT queue_lane_key;

ALTER TABLE public.queue DROP CONSTRAINT queue_place_key;

ALTER TABLE public.queue ADD CONSTRAINT queue_lane_key UNIQUE (lane, place) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE public.queue ADD CONSTRAINT queue_place_key UNIQUE (place);
