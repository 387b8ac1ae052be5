DROP INDEX public.queues_lane_idx1;

CREATE INDEX queues_lane_idx2 ON public.queues USING btree (lane);

CREATE INDEX queues_lane_idx3 ON public.queues USING btree (lane);
