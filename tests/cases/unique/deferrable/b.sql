CREATE TABLE queue (id integer PRIMARY KEY, place integer NOT NULL, lane integer,
    CONSTRAINT queue_place_key UNIQUE (place) DEFERRABLE,
    CONSTRAINT queue_lane_key UNIQUE (lane, place));
