DROP INDEX public.queues_lane_idx2;

DROP INDEX public.queues_lane_idx3;

CREATE INDEX queues_lane_idx1 ON public.queues USING btree (lane);
