-- Two indexes of equal definition and different names are two indexes: one more, one less.
CREATE TABLE queues (id integer PRIMARY KEY, lane integer);
CREATE INDEX queues_lane_idx ON queues (lane);
CREATE INDEX queues_lane_idx1 ON queues (lane);
