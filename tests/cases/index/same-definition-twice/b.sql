CREATE TABLE queues (id integer PRIMARY KEY, lane integer);
CREATE INDEX queues_lane_idx ON queues (lane);
CREATE INDEX queues_lane_idx2 ON queues (lane);
CREATE INDEX queues_lane_idx3 ON queues (lane);
